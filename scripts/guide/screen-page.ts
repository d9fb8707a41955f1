const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Returns a page that looks like the screen of a terminal after the command. */
export function screenPage(command: string, shown: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff; }
    main { inline-size: 860px; padding: 16px 20px; background: #1d2126; color: #e9ebee; border-radius: 8px; }
    pre { margin: 0; font: 13px/1.5 "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    b { color: #8fd3a8; font-weight: normal; }
  </style><main><pre><b>$ ${escaped(command)}</b>\n\n${escaped(shown)}</pre></main>`;
}

import type { Flag } from "./flags.ts";

/** Flags as words in boxes: the tone is told by the words, the frame only repeats it. */
export function FlagList({ flags }: { readonly flags: readonly Flag[] }) {
  return (
    <ul className="flags">
      {flags.map(({ tone, text }) => (
        <li key={text} className={`flag ${tone}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}

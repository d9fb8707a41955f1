import { PassThrough } from "node:stream";
import type { Terminal } from "../terminal.ts";

/** Returns a terminal at which the lines are typed, each once something was asked for, and what it showed. */
export function typedTerminal(lines: readonly string[], asks: RegExp) {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const left = [...lines];
  let shown = "";
  let asked = 0;
  stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    const questions = shown.match(new RegExp(asks.source, "g"))?.length ?? 0;
    for (; asked < questions; asked += 1) {
      const line = left.shift();
      setImmediate(() => (line === undefined ? stdin.end() : stdin.write(`${line}\n`)));
    }
  });
  const terminal: Terminal = { stdin, stdout };
  return { terminal, shown: () => shown, left: () => left };
}

/** A terminal to ask on. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
}

/** Returns the terminal of the process, or null where nobody could answer. */
export const ownTerminal = (): Terminal | null =>
  process.stdin.isTTY && process.stdout.isTTY ? process : null;

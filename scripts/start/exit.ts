import { reader } from "#messages";

const text = reader("commands");

/** Ends a command that cannot go on: says why and leaves with a failure. */
export function fail(error: unknown): never {
  console.error(`\n${text("start.failed")}\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** Lets a signal end the command through `process.exit`, so that what runs beside it is stopped too. */
export function exitOnSignals(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

import { reader } from "#messages";

const text = reader("commands");

const usageCode = 2;

/** Prints how the command is called and ends it well, where that is asked for. */
export function helpOn(usage: string, given: readonly string[] = process.argv.slice(2)): void {
  if (!given.some((argument) => argument === "--help" || argument === "-h")) return;
  console.log(usage);
  process.exit(0);
}

/** Ends a command that was called wrongly: what is wrong in a sentence, then how it is called. */
export function refuseCall(sentence: string, usage: string): never {
  console.error(`${sentence}\n${usage}`);
  process.exit(usageCode);
}

/** Ends a command that takes no arguments where it is given one. */
export function takesNone(usage: string, given: readonly string[] = process.argv.slice(2)): void {
  helpOn(usage, given);
  const [first] = given;
  if (first !== undefined) refuseCall(text("arguments.unused", { argument: first }), usage);
}

/** Returns in one sentence what `parseArgs` did not take. */
export function argumentFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const argument = /'([^']*)'/.exec(message)?.[1]?.replace(/^-\w, |[ <=].*$/g, "") ?? message;
  switch (error instanceof Error && "code" in error ? error.code : null) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return text("arguments.unknown", { argument });
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return text("arguments.unused", { argument });
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return text(/does not take/.test(message) ? "arguments.noValue" : "arguments.wantsValue", { argument });
    default:
      throw error;
  }
}

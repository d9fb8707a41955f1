import { reader } from "#messages";
import { type CountCommand, readArguments } from "./count/arguments.ts";
import { runCount } from "./count/run-count.ts";
import { runGenerate } from "./count/run-generate.ts";
import { runGuess } from "./count/run-guess.ts";
import { helpOn } from "./help.ts";

const text = reader("pipeline");
const exitCodes = { usage: 2, failed: 3 } as const;

function run(command: CountCommand): Promise<number> {
  if (command.kind === "generate") return runGenerate(command);
  return command.kind === "guess" ? runGuess(command) : runCount(command);
}

/** What went wrong may quote the list, so only its kind is told. */
function failed(error: unknown): number {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? ` ${error.code}` : "";
  console.error(`\n${text("count.cli.failed", { kind: `${kind}${code}` })}`);
  return exitCodes.failed;
}

helpOn(text("count.cli.usage"));
const command = readArguments(process.argv.slice(2));
if (typeof command === "string") {
  console.error(`${command}\n${text("count.cli.usage")}`);
  process.exitCode = exitCodes.usage;
} else process.exitCode = await run(command).catch(failed);

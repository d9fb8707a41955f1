import { reader } from "#messages";
import { formatProblems, formatSummary, type PublishOptions, type PublishResult, publish } from "#pipeline";
import { type Arguments, readArguments } from "./publish/arguments.ts";
import { askReasons, formatQuestions } from "./publish/ask-reasons.ts";

const text = reader("pipeline");
const exitCodes = { published: 0, previewed: 0, refused: 1, usage: 2, failed: 3, held: 4 } as const;

async function run({ options, isJson }: Arguments): Promise<number> {
  const onEvent: PublishOptions["onEvent"] = (event) => {
    if (event.kind === "stage" && !isJson) console.log(`  ✓ ${event.message}`);
  };
  const first = await publish({ ...options, onEvent });
  const canAsk = !isJson && process.stdin.isTTY && process.stdout.isTTY;
  const reasons = first.outcome === "held" && canAsk ? await askReasons(first.questions) : null;
  const acknowledgements = [...(options.acknowledgements ?? []), ...(reasons ?? [])];
  const result = reasons ? await publish({ ...options, acknowledgements, onEvent }) : first;
  if (isJson) console.log(JSON.stringify(result, null, 2));
  else print(result);
  return exitCodes[result.outcome];
}

function print(result: PublishResult): void {
  if (result.outcome === "held") console.error(`\n${formatQuestions(result.questions)}`);
  else if (result.outcome === "refused") {
    console.error(`\n${formatProblems(result.problems)}`);
    for (const path of result.marked ?? []) console.error(text("input.marked.written", { path }));
  } else console.log(`\n${formatSummary(result.summary, result.outcome)}`);
}

function failed(error: unknown): number {
  console.error(`\n${text("cli.failed")}`, error);
  return exitCodes.failed;
}

function parsedOrUsage(): Arguments | string {
  try {
    return readArguments();
  } catch (error) {
    return text("cli.unknown_option", { detail: error instanceof Error ? error.message : String(error) });
  }
}

const parsed = parsedOrUsage();
if (typeof parsed === "string") {
  console.error(`${parsed}\n${text("cli.usage")}`);
  process.exitCode = exitCodes.usage;
} else process.exitCode = await run(parsed).catch(failed);

import { reader } from "#messages";
import { formatProblems, formatSummary, type PublishOptions, type PublishResult, publish } from "#pipeline";
import { argumentFault, helpOn } from "./help.ts";
import { type Arguments, readArguments } from "./publish/arguments.ts";
import { askReasons, formatQuestions } from "./publish/ask-reasons.ts";
import { runWithdraw } from "./publish/run-withdraw.ts";
import { ownTerminal } from "./terminal.ts";

const text = reader("pipeline");
const exitCodes = {
  published: 0,
  withdrawn: 0,
  previewed: 0,
  refused: 1,
  usage: 2,
  failed: 3,
  held: 4,
} as const;
const usage = `${text("cli.usage")}\n${text("withdraw.usage")}`;

async function run(given: Arguments): Promise<number> {
  const outcome =
    given.kind === "withdraw" ? await runWithdraw(given, ownTerminal()) : await runPublish(given);
  return exitCodes[outcome];
}

async function runPublish({ options, isJson }: Extract<Arguments, { kind: "publish" }>) {
  const onEvent: PublishOptions["onEvent"] = (event) => {
    if (event.kind === "stage" && !isJson)
      console.log(`  ${event.stage === "gaps" ? "!" : "✓"} ${event.message}`);
  };
  const first = await publish({ ...options, onEvent });
  const terminal = isJson ? null : ownTerminal();
  const reasons = first.outcome === "held" && terminal ? await askReasons(first.questions, terminal) : null;
  const acknowledgements = [...(options.acknowledgements ?? []), ...(reasons ?? [])];
  const result = reasons ? await publish({ ...options, acknowledgements, onEvent }) : first;
  if (isJson) console.log(JSON.stringify(result, null, 2));
  else print(result);
  return result.outcome;
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
    return argumentFault(error);
  }
}

helpOn(usage);
const parsed = parsedOrUsage();
if (typeof parsed === "string") {
  console.error(`${parsed}\n${usage}`);
  process.exitCode = exitCodes.usage;
} else process.exitCode = await run(parsed).catch(failed);

import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { reader } from "#messages";
import { formatProblems, formatSummary, type PublishOptions, publish } from "#pipeline";

const text = reader("pipeline");
const exitCodes = { published: 0, previewed: 0, refused: 1, usage: 2, failed: 3 } as const;

interface Arguments {
  readonly options: PublishOptions;
  readonly isJson: boolean;
}

/** Returns the arguments, or what is wrong with them. */
function readArguments(): Arguments | string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      public: { type: "string" },
      private: { type: "string" },
      reference: { type: "string" },
      policy: { type: "string" },
      marked: { type: "string" },
    },
  });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) return text("cli.no_folder");
  if (!values.date) return text("cli.no_date");
  const beside = join(dirname(resolve(folder)), "periksa");
  const markedFolder = values.marked ?? (values["dry-run"] ? undefined : beside);
  const options: PublishOptions = {
    folder,
    date: values.date,
    dryRun: values["dry-run"],
    ...(values.public ? { publicFolder: values.public } : {}),
    ...(values.private ? { privateFolder: values.private } : {}),
    ...(values.reference ? { referenceFolder: values.reference } : {}),
    ...(values.policy ? { policyFolder: values.policy } : {}),
    ...(markedFolder ? { markedFolder } : {}),
  };
  return { options, isJson: values.json };
}

async function run({ options, isJson }: Arguments): Promise<number> {
  const onEvent: PublishOptions["onEvent"] = (event) => {
    if (event.kind === "stage" && !isJson) console.log(`  ✓ ${event.message}`);
  };
  const result = await publish({ ...options, onEvent });
  if (isJson) console.log(JSON.stringify(result, null, 2));
  else if (result.outcome === "refused") {
    console.error(`\n${formatProblems(result.problems)}`);
    for (const path of result.marked ?? []) console.error(text("input.marked.written", { path }));
  } else console.log(`\n${formatSummary(result.summary, result.outcome)}`);
  return exitCodes[result.outcome];
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

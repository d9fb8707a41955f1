import { parseArgs } from "node:util";
import { reader } from "#messages";
import { auditRelease, formatProblem, formatPublicAudit, type PublicAuditOptions } from "#pipeline";
import { argumentFault, helpOn } from "./help.ts";

const text = reader("audit");
const exitCodes = { passed: 0, failed: 1, usage: 2, unexpected: 3 } as const;

interface Arguments {
  readonly options: PublicAuditOptions;
  readonly isJson: boolean;
}

/** Returns the arguments, or what is wrong with them. */
function readArguments(): Arguments | string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      known: { type: "string" },
      json: { type: "boolean", default: false },
      reference: { type: "string" },
      policy: { type: "string" },
    },
  });
  const [folder, ...rest] = positionals;
  if (!folder || rest.length > 0) return text("no_folder");
  const options: PublicAuditOptions = {
    folder,
    ...(values.known ? { known: values.known } : {}),
    ...(values.reference ? { referenceFolder: values.reference } : {}),
    ...(values.policy ? { policyFolder: values.policy } : {}),
  };
  return { options, isJson: values.json };
}

function parsedOrUsage(): Arguments | string {
  try {
    return readArguments();
  } catch (error) {
    return argumentFault(error);
  }
}

async function run({ options, isJson }: Arguments): Promise<number> {
  const outcome = await auditRelease(options);
  if (isJson) console.log(JSON.stringify(outcome.ok ? outcome.value : outcome, null, 2));
  else if (outcome.ok) console.log(formatPublicAudit(outcome.value));
  else console.error(outcome.problems.map(formatProblem).join("\n"));
  return outcome.ok && outcome.value.passed ? exitCodes.passed : exitCodes.failed;
}

function failed(error: unknown): number {
  console.error(`\n${text("unexpected")}`, error);
  return exitCodes.unexpected;
}

helpOn(text("usage"));
const parsed = parsedOrUsage();
if (typeof parsed === "string") {
  console.error(`${parsed}\n${text("usage")}`);
  process.exitCode = exitCodes.usage;
} else process.exitCode = await run(parsed).catch(failed);

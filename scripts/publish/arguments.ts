import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { reader } from "#messages";
import type { PublishOptions } from "#pipeline";
import { acknowledgements } from "#pipeline/jumps";
import { formatProblem, problem } from "#pipeline/problems";

const text = reader("pipeline");

export interface Arguments {
  readonly options: PublishOptions;
  readonly isJson: boolean;
}

/** Returns the arguments, or what is wrong with them. */
export function readArguments(): Arguments | string {
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
      acknowledge: { type: "string" },
    },
  });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) return text("cli.no_folder");
  if (!values.date) return text("cli.no_date");
  const reasons = values.acknowledge ? readReasons(values.acknowledge) : [];
  if (typeof reasons === "string") return reasons;
  const beside = join(dirname(resolve(folder)), "periksa");
  const markedFolder = values.marked ?? (values["dry-run"] ? undefined : beside);
  const options: PublishOptions = {
    folder,
    date: values.date,
    dryRun: values["dry-run"],
    acknowledgements: reasons,
    ...(values.public ? { publicFolder: values.public } : {}),
    ...(values.private ? { privateFolder: values.private } : {}),
    ...(values.reference ? { referenceFolder: values.reference } : {}),
    ...(values.policy ? { policyFolder: values.policy } : {}),
    ...(markedFolder ? { markedFolder } : {}),
  };
  return { options, isJson: values.json };
}

function readReasons(file: string): NonNullable<PublishOptions["acknowledgements"]> | string {
  const unreadable = formatProblem(problem("jump_file_invalid", { file }));
  if (!existsSync(file)) return unreadable;
  try {
    const parsed = acknowledgements.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : unreadable;
  } catch {
    return unreadable;
  }
}

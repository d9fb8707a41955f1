import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { reader } from "#messages";
import type { PublishOptions } from "#pipeline";
import { acknowledgements } from "#pipeline/jumps";
import { formatProblem, problem } from "#pipeline/problems";

const text = reader("pipeline");

const options = {
  date: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  public: { type: "string" },
  private: { type: "string" },
  reference: { type: "string" },
  policy: { type: "string" },
  marked: { type: "string" },
  acknowledge: { type: "string" },
  withdraw: { type: "string" },
  reason: { type: "string" },
  yes: { type: "boolean", default: false },
} as const;

/** What the operator asked for. */
export type Arguments =
  | { readonly kind: "publish"; readonly options: PublishOptions; readonly isJson: boolean }
  | {
      readonly kind: "withdraw";
      readonly release: string;
      readonly reason: string;
      readonly date: string;
      readonly dryRun: boolean;
      /** Whether to go ahead without asking. */
      readonly isAgreed: boolean;
      readonly folders: Pick<PublishOptions, "publicFolder" | "privateFolder">;
    };

/** Returns the arguments, or what is wrong with them. */
export function readArguments(): Arguments | string {
  const { values, positionals } = parse();
  return values.withdraw === undefined ? publishing(values, positionals) : withdrawing(values, positionals);
}

const parse = () => parseArgs({ allowPositionals: true, options });
type Values = ReturnType<typeof parse>["values"];

function publishing(values: Values, [folder, ...more]: readonly string[]): Arguments | string {
  if (!folder || more.length > 0) return text("cli.no_folder");
  if (values.reason !== undefined || values.yes) return text("cli.only_withdraw");
  if (!values.date) return text("cli.no_date");
  const reasons = values.acknowledge ? readReasons(values.acknowledge) : [];
  if (typeof reasons === "string") return reasons;
  const beside = join(dirname(resolve(folder)), "periksa");
  const markedFolder = values.marked ?? (values["dry-run"] ? undefined : beside);
  return {
    kind: "publish",
    isJson: values.json,
    options: {
      folder,
      date: values.date,
      dryRun: values["dry-run"],
      acknowledgements: reasons,
      ...foldersOf(values),
      ...(values.reference ? { referenceFolder: values.reference } : {}),
      ...(values.policy ? { policyFolder: values.policy } : {}),
      ...(markedFolder ? { markedFolder } : {}),
    },
  };
}

function withdrawing(values: Values, [folder]: readonly string[]): Arguments | string {
  if (!values.withdraw) return text("withdraw.no_release");
  if (folder) return text("withdraw.no_folder", { folder });
  if (!values.reason) return text("withdraw.no_reason");
  if (!values.date) return text("cli.no_date");
  const foreign = (["acknowledge", "marked", "reference", "policy", "json"] as const).find(
    (name) => values[name],
  );
  if (foreign) return text("withdraw.only_publish", { option: `--${foreign}` });
  return {
    kind: "withdraw",
    release: values.withdraw,
    reason: values.reason,
    date: values.date,
    dryRun: values["dry-run"],
    isAgreed: values.yes,
    folders: foldersOf(values),
  };
}

const foldersOf = (values: Values) => ({
  ...(values.public ? { publicFolder: values.public } : {}),
  ...(values.private ? { privateFolder: values.private } : {}),
});

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

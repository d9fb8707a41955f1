import { createInterface } from "node:readline/promises";
import { formatCount, reader } from "#messages";
import { formatProblem, type WithdrawResult, withdraw } from "#pipeline";
import type { Terminal } from "../terminal.ts";
import type { Arguments } from "./arguments.ts";

const text = reader("pipeline");

type Summary = Exclude<WithdrawResult, { outcome: "refused" }>["summary"];

/** Shows what withdrawing would do, has it confirmed, and does it. */
export async function runWithdraw(
  { folders, isAgreed, dryRun, ...wanted }: Extract<Arguments, { kind: "withdraw" }>,
  terminal: Terminal | null,
): Promise<"withdrawn" | "previewed" | "refused" | "held"> {
  const options = { ...wanted, ...folders };
  const preview = withdraw({ ...options, dryRun: true });
  if (preview.outcome === "refused") {
    if (!dryRun) withdraw(options);
    return refused(preview.problems);
  }
  console.log(
    [text("withdraw.previewed", { release: wanted.release }), ...consequences(preview.summary)].join("\n"),
  );
  if (dryRun) return "previewed";
  if (!isAgreed && !(terminal && (await isConfirmed(wanted.release, terminal)))) {
    console.error(`\n${text("withdraw.not_agreed")}`);
    return "held";
  }
  const done = withdraw(options);
  if (done.outcome === "refused") return refused(done.problems);
  console.log(`\n${text("withdraw.withdrawn", { release: wanted.release })}\n${text("withdraw.next")}`);
  return "withdrawn";
}

function refused(problems: Extract<WithdrawResult, { outcome: "refused" }>["problems"]): "refused" {
  for (const one of problems) console.error(formatProblem(one));
  return "refused";
}

function consequences({ latest, files, archive, later }: Summary): string[] {
  return [
    text("withdraw.will_latest", { latest }),
    text("withdraw.will_files", { files: formatCount(files) }),
    text("withdraw.will_archive", { archive }),
    text("withdraw.will_ledger"),
    ...(later.length > 0 ? [text("withdraw.later", { releases: later.join(", ") })] : []),
    text("withdraw.final"),
  ];
}

async function isConfirmed(release: string, { stdin, stdout }: Terminal): Promise<boolean> {
  const prompt = createInterface({ input: stdin, output: stdout });
  try {
    return (await prompt.question(`\n${text("withdraw.confirm")}`)).trim() === release;
  } finally {
    prompt.close();
  }
}

import { existsSync, writeFileSync } from "node:fs";
import { reader } from "#messages";
import { formatProblem } from "#pipeline";
import { type Guess, guessMapping } from "#pipeline/count";
import { progressTo } from "../start/progress.ts";
import { textTable } from "../start/text-table.ts";
import type { CountCommand } from "./arguments.ts";
import { askColumns } from "./ask-columns.ts";

const text = reader("pipeline");

/** Proposes a mapping, asks where it is not sure, and writes it; returns the exit code. */
export async function runGuess(command: Extract<CountCommand, { kind: "guess" }>): Promise<number> {
  const { list, area, map, sheet, headerRow, isAgreed } = command;
  const found = await progressTo(process.stdout).stage(text("count.cli.guessing"), () =>
    guessMapping({
      list,
      area,
      ...(sheet === null ? {} : { sheet }),
      ...(headerRow === null ? {} : { headerRow }),
    }),
  );
  if (!found.ok) {
    for (const one of found.problems) console.error(formatProblem(one));
    return 1;
  }
  console.log(describe(found.value));
  const canAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY) && !isAgreed;
  const guess = canAsk ? await askColumns(found.value, process) : found.value;
  const { mapping } = guess;
  if (!mapping) {
    console.error(text("count.cli.guess_incomplete"));
    return 1;
  }
  if (map === null || existsSync(map) || !(canAsk || isAgreed)) {
    console.log(JSON.stringify(mapping, null, 2));
    console.log(text(whyNotWritten(map), { file: map ?? "" }));
    return 0;
  }
  writeFileSync(map, `${JSON.stringify(mapping, null, 2)}\n`, { flag: "wx" });
  console.log(text("count.cli.guess_written", { file: map }));
  return 0;
}

function whyNotWritten(map: string | null) {
  if (map === null) return "count.cli.guess_no_file";
  return existsSync(map) ? "count.cli.guess_exists" : "count.cli.guess_not_agreed";
}

function describe({ notes, choices, unknownWords, mapping }: Guess): string {
  const chosen = choices.filter(({ profile }) => profile);
  const rows = chosen.map(({ field, profile, confidence, reasons }) => [
    field,
    profile?.name ?? "",
    confidence,
    reasons.join(", "),
  ]);
  const missing = choices.filter(({ profile }) => !profile).map(({ field }) => field);
  return [
    "",
    ...notes.map(
      ({ text: note, isGuess }) => `- ${note}${isGuess ? ` (${text("count.report.guess")})` : ""}`,
    ),
    "",
    textTable([
      [
        text("count.cli.field"),
        text("count.cli.column"),
        text("count.cli.confidence"),
        text("count.cli.reason"),
      ],
      ...rows,
    ]),
    "",
    ...(missing.length > 0 ? [text("count.cli.no_columns", { fields: missing.join(", ") })] : []),
    ...(mapping ? [text("count.cli.unit", { unit: mapping.satuan, nature: mapping.sifat_data })] : []),
    ...unknownWords.map(({ column, words }) =>
      text("count.cli.unknown_words", { column, words: words.map((word) => `"${word}"`).join(", ") }),
    ),
    "",
  ].join("\n");
}

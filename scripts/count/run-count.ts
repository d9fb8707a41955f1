import { formatCount, reader } from "#messages";
import { formatProblem } from "#pipeline";
import { type CountProgress, type CountResult, countList, readMapping, reportText } from "#pipeline/count";
import type { ListMapping } from "#schemas";
import { type Note, progressTo, silentProgress } from "../start/progress.ts";
import type { CountCommand } from "./arguments.ts";

const text = reader("pipeline");

type Command = Extract<CountCommand, { kind: "count" }>;

/** Counts a list, once per period, and tells how it went; returns the exit code. */
export async function runCount(command: Command): Promise<number> {
  const mapping = readMapping(command.map);
  if (!mapping.ok) {
    for (const one of mapping.problems) console.error(formatProblem(one));
    return 1;
  }
  const results: CountResult[] = [];
  for (const period of command.periods) {
    const result = await countPeriod(command, mapping.value, period);
    results.push(result);
    if (!command.isJson) print(result, { isLast: results.length === command.periods.length });
    if (result.outcome === "refused") break;
  }
  const [only] = results;
  if (command.isJson) console.log(JSON.stringify(command.periods.length > 1 ? results : only, null, 2));
  return results.every(({ outcome }) => outcome === "counted") ? 0 : 1;
}

function countPeriod(
  { list, previous, area, out, reports, replace, tolerance, isJson }: Command,
  mapping: ListMapping,
  period: string,
): Promise<CountResult> {
  const progress = isJson ? silentProgress : progressTo(process.stdout);
  return progress.stage(text("count.cli.counting", { period }), (note) =>
    countList({
      list,
      mapping,
      area,
      period,
      out,
      replace,
      ...(previous === null ? {} : { previous }),
      ...(reports === null ? {} : { reportFolder: reports }),
      ...(tolerance === null ? {} : { tolerancePercent: tolerance }),
      onProgress: (step) => tell(step, note),
    }),
  );
}

function tell({ stage, rows }: CountProgress, note: Note): void {
  note(text(`count.cli.${stage}`, { rows: formatCount(rows) }));
}

/** The report of every period is written; on screen the last one stands for all, since the list is the same. */
function print(result: CountResult, { isLast }: { isLast: boolean }): void {
  if (result.report && (isLast || result.outcome === "refused"))
    console.log(`\n${reportText(result.report).replaceAll("**", "")}`);
  if (result.outcome === "refused") {
    for (const one of result.problems) console.error(formatProblem(one));
    console.error(text("count.cli.refused"));
  } else console.log(text("count.cli.written", { files: result.files.join(", ") }));
  if (result.reportFiles.length > 0)
    console.log(text("count.cli.report", { files: result.reportFiles.join(", ") }));
}

import { formatCount, reader } from "#messages";
import { formatProblem } from "#pipeline";
import { type CountProgress, type CountResult, countList, readMapping, reportText } from "#pipeline/count";
import { type Note, progressTo, silentProgress } from "../start/progress.ts";
import type { CountCommand } from "./arguments.ts";

const text = reader("pipeline");

/** Counts a list and tells how it went; returns the exit code. */
export async function runCount(command: Extract<CountCommand, { kind: "count" }>): Promise<number> {
  const mapping = readMapping(command.map);
  if (!mapping.ok) {
    for (const one of mapping.problems) console.error(formatProblem(one));
    return 1;
  }
  const { list, area, period, out, reports, replace, tolerance, isJson } = command;
  const progress = isJson ? silentProgress : progressTo(process.stdout);
  const result = await progress.stage(text("count.cli.counting"), (note) =>
    countList({
      list,
      mapping: mapping.value,
      area,
      period,
      out,
      replace,
      ...(reports === null ? {} : { reportFolder: reports }),
      ...(tolerance === null ? {} : { tolerancePercent: tolerance }),
      onProgress: (step) => tell(step, note),
    }),
  );
  if (isJson) console.log(JSON.stringify(result, null, 2));
  else print(result);
  return result.outcome === "counted" ? 0 : 1;
}

function tell({ stage, rows }: CountProgress, note: Note): void {
  note(text(`count.cli.${stage}`, { rows: formatCount(rows) }));
}

function print(result: CountResult): void {
  if (result.report) console.log(`\n${reportText(result.report)}`);
  if (result.outcome === "refused") {
    for (const one of result.problems) console.error(formatProblem(one));
    console.error(text("count.cli.refused"));
  } else console.log(text("count.cli.written", { files: result.files.join(", ") }));
  if (result.reportFiles.length > 0)
    console.log(text("count.cli.report", { files: result.reportFiles.join(", ") }));
}

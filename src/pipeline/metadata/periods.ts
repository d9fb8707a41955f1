import { periodBefore } from "#domain/period";
import { formatPeriod } from "#messages";
import { text } from "../problems/index.ts";

/** Returns periods in words, in order; a run of three or more is told by its ends. */
export function periodTexts(periods: readonly string[]): string {
  return runsOf(periods).flatMap(runTexts).join(", ");
}

function runTexts(run: readonly string[]): string[] {
  const [from, to] = [run[0], run.at(-1)];
  if (run.length < 3 || !from || !to) return run.map(formatPeriod);
  return [text("periods.range", { from: formatPeriod(from), to: formatPeriod(to) })];
}

function runsOf(periods: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run && run.at(-1) === periodBefore(period)) run.push(period);
    else runs.push([period]);
  }
  return runs;
}

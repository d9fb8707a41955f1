import { isTriwulan, monthsOf } from "#domain/period";
import type { InputProblem } from "#schemas";
import type { InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import type { Reference } from "./reference.ts";

export interface FolderContext {
  readonly reference: Reference;
  /** Date of the release. */
  readonly date: string;
}

/** Returns what is wrong with the folders of a submission: unknown areas, periods not over. */
export function checkFolders(
  tables: readonly InputTable[],
  { reference, date }: FolderContext,
): InputProblem[] {
  const folders = Map.groupBy(
    tables.filter(({ area }) => area !== null),
    ({ area, period }) => `${area}/${period}`,
  );
  return [...folders.keys()].flatMap((name) => {
    const [area = "", period = ""] = name.split("/");
    if (!reference.regions.kecamatan.has(area)) return [problem("unknown_area_folder", { file: name })];
    const isOver = lastDayOf(period) <= date;
    return isOver ? [] : [problem("period_in_future", { file: name, value: period }, { date })];
  });
}

/** Returns the last day of a month or triwulan. */
export function lastDayOf(period: string): string {
  const month = isTriwulan(period) ? monthsOf(period)[2] : period;
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}

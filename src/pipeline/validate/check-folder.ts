import { isTriwulan, monthsOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import type { Tables } from "#domain/tables";
import type { InputProblem } from "#schemas";
import { datasetsOf, type InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import { mayBeAbsent } from "./fill-absent.ts";
import type { Reference } from "./reference.ts";

export interface FolderContext {
  readonly reference: Reference;
  /** Date of the release. */
  readonly date: string;
  /** True rows of the last release; undefined where they could not be read. */
  readonly previous: Tables | null | undefined;
}

/** Returns what is wrong with the folders of a submission: unknown areas, periods not over, files that are due. */
export function checkFolders(tables: readonly InputTable[], context: FolderContext): InputProblem[] {
  const folders = Map.groupBy(
    tables.filter(({ area }) => area !== null),
    ({ area, period }) => `${area}/${period}`,
  );
  return [...folders].flatMap(([name, files]) => {
    const [area = "", period = ""] = name.split("/");
    const { kecamatan } = context.reference.regions;
    if (!kecamatan.has(area)) return [problem("unknown_area_folder", { file: name })];
    const isOver = lastDayOf(period) <= context.date;
    const early = isOver
      ? []
      : [problem("period_in_future", { file: name, value: period }, { date: context.date })];
    return [...early, ...missingFiles({ name, area, period, files }, context)];
  });
}

interface Folder {
  readonly name: string;
  readonly area: string;
  readonly period: string;
  readonly files: readonly InputTable[];
}

function missingFiles({ name, area, period, files }: Folder, { previous }: FolderContext): InputProblem[] {
  if (previous === undefined) return [];
  return datasetsOf(period)
    .filter((dataset) => !mayBeAbsent(dataset))
    .filter(({ id }) => !files.some(({ dataset }) => dataset.id === id))
    .filter(({ id }) => !hasRows(previous?.[id] ?? [], area, period))
    .map(({ id }) => problem("missing_file", { file: `${name}/${id}.csv` }));
}

const hasRows = (rows: Tables[string], area: string, period: string) =>
  rows.some((row) => row.periode === period && kabupatenKotaOf(String(row.kode_wilayah)) === area);

/** Returns the last day of a month or triwulan. */
export function lastDayOf(period: string): string {
  const month = isTriwulan(period) ? monthsOf(period)[2] : period;
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}

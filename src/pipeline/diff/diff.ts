import { comparePeriods } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import type { TableRow, Tables } from "#domain/tables";
import {
  type ChangeCause,
  type DatasetChange,
  type DatasetDefinition,
  datasetColumns,
  datasets,
} from "#schemas";
import { rowKey } from "../validate/index.ts";

/** True and published rows of one release. */
export interface Stand {
  readonly raw: Tables;
  readonly published: Tables;
}

export interface Differences {
  /** What readers of the released files will see, per dataset, kabupaten/kota and cause. */
  readonly changes: readonly DatasetChange[];
  /**
   * Rows whose true counts changed while the published ones did not. For the office only: told to the public it
   * would say that something moved inside the rounding.
   */
  readonly unseenRevisions: number;
}

/** Returns how the published rows differ from those of the release before, and why. */
export function diff(current: Stand, previous: Stand | null, isPolicyChanged: boolean): Differences {
  const compared = datasets.map((dataset) => compareDataset(dataset, current, previous, isPolicyChanged));
  return {
    changes: compared.flatMap(({ dataset, rows }) => summarise(dataset, rows)),
    unseenRevisions: compared.reduce((sum, { unseen }) => sum + unseen, 0),
  };
}

interface ChangedRow {
  readonly cause: ChangeCause;
  readonly row: TableRow;
}

function compareDataset(
  dataset: DatasetDefinition,
  current: Stand,
  previous: Stand | null,
  isPolicyChanged: boolean,
) {
  const { id } = dataset;
  const names = datasetColumns(dataset).map(({ name }) => name);
  const index = (tables: Tables | undefined) =>
    new Map((tables?.[id] ?? []).map((row) => [rowKey(dataset, row), row]));
  const before = { raw: index(previous?.raw), published: index(previous?.published) };
  const trueRows = index(current.raw);
  const isSame = (left?: TableRow, right?: TableRow) => names.every((name) => left?.[name] === right?.[name]);
  const rows: ChangedRow[] = [];
  let unseen = 0;
  for (const row of current.published[id] ?? []) {
    const key = rowKey(dataset, row);
    const published = before.published.get(key);
    const isRevised = !isSame(before.raw.get(key), trueRows.get(key));
    before.published.delete(key);
    if (!published) rows.push({ cause: "baru", row });
    else if (!isSame(published, row)) rows.push({ cause: causeOf(isRevised, isPolicyChanged), row });
    else if (isRevised) unseen += 1;
  }
  for (const row of before.published.values()) rows.push({ cause: "hapus", row });
  return { dataset, rows, unseen };
}

function causeOf(isRevised: boolean, isPolicyChanged: boolean): ChangeCause {
  if (isRevised) return "revisi";
  return isPolicyChanged ? "metode" : "pembulatan";
}

function summarise({ id }: DatasetDefinition, rows: readonly ChangedRow[]): DatasetChange[] {
  const groups = Map.groupBy(
    rows,
    ({ cause, row }) => `${kabupatenKotaOf(String(row.kode_wilayah))}|${cause}`,
  );
  return [...groups.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => {
      const [first] = group as [ChangedRow, ...ChangedRow[]];
      const periods = new Set(group.flatMap(({ row }) => (row.periode ? [String(row.periode)] : [])));
      return {
        dataset: id,
        area: kabupatenKotaOf(String(first.row.kode_wilayah)),
        cause: first.cause,
        rows: group.length,
        periods: [...periods].sort(comparePeriods),
      };
    });
}

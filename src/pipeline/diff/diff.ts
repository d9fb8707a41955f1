import { comparePeriods } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import type { TableRow, Tables } from "#domain/tables";
import {
  type ChangeCause,
  type ChangeKind,
  type DatasetChange,
  type DatasetDefinition,
  datasetColumns,
  datasets,
} from "#schemas";
import { rowKey } from "../validate/index.ts";
import { causeTeller, type PublicActs } from "./cause.ts";

/** True and published rows of one release. */
export interface Stand {
  readonly raw: Tables;
  readonly published: Tables;
}

/** A published row that differs from the release before; of a removed one, the row as it was. */
export interface ChangedRow {
  readonly dataset: DatasetDefinition;
  readonly kind: ChangeKind;
  readonly cause: ChangeCause;
  readonly row: TableRow;
  /** Columns whose published value changed; empty where the row was added or removed. */
  readonly columns: readonly string[];
}

export interface Differences {
  readonly rows: readonly ChangedRow[];
  /** The same, counted per dataset, kabupaten/kota, cause and kind. */
  readonly changes: readonly DatasetChange[];
  /**
   * Rows whose true counts changed while the published ones did not. For the office only: told to the public it
   * would say that something moved inside the rounding.
   */
  readonly unseenRevisions: number;
}

/** Returns how the published rows differ from those of the release before, and why. */
export function diff(current: Stand, previous: Stand | null, acts: PublicActs): Differences {
  const rows = datasets.map((dataset) => changedRows(dataset, current.published, previous?.published, acts));
  return {
    rows: rows.flat(),
    changes: rows.flatMap(summarise),
    unseenRevisions: datasets.reduce(
      (sum, dataset) => sum + (previous ? unseenIn(dataset, current, previous) : 0),
      0,
    ),
  };
}

function changedRows(
  dataset: DatasetDefinition,
  current: Tables,
  previous: Tables | undefined,
  acts: PublicActs,
): ChangedRow[] {
  const earlier = previous?.[dataset.id] ?? [];
  const before = indexRows(dataset, earlier);
  const now = indexRows(dataset, current[dataset.id] ?? []);
  const tellCause = causeTeller(dataset, earlier, {
    ...acts,
    isMethodChanged: acts.isMethodChanged || isSchemaChanged(dataset, earlier),
  });
  const present = [...now].flatMap(([key, row]): ChangedRow[] => {
    const old = before.get(key) ?? null;
    const columns = old ? changedColumns(dataset, old, row) : [];
    if (old && columns.length === 0) return [];
    return [{ dataset, kind: old ? "ubah" : "tambah", cause: tellCause(row, old), row, columns }];
  });
  const removed = [...before].flatMap(([key, row]): ChangedRow[] =>
    now.has(key) ? [] : [{ dataset, kind: "hapus", cause: tellCause(null, row), row, columns: [] }],
  );
  return [...present, ...removed];
}

function unseenIn(dataset: DatasetDefinition, current: Stand, previous: Stand): number {
  const [before, published] = [previous.raw, previous.published].map((tables) =>
    indexRows(dataset, tables[dataset.id] ?? []),
  );
  const truth = indexRows(dataset, current.raw[dataset.id] ?? []);
  return (current.published[dataset.id] ?? []).filter((row) => {
    const key = rowKey(dataset, row);
    const [old, earlierTruth, trueRow] = [published?.get(key), before?.get(key), truth.get(key)];
    const isShownAsBefore = old !== undefined && changedColumns(dataset, old, row).length === 0;
    return isShownAsBefore && changedColumns(dataset, earlierTruth, trueRow).length > 0;
  }).length;
}

const indexRows = (dataset: DatasetDefinition, rows: readonly TableRow[]) =>
  new Map(rows.map((row) => [rowKey(dataset, row), row]));

const changedColumns = (
  dataset: DatasetDefinition,
  before: TableRow | undefined,
  now: TableRow | undefined,
) =>
  datasetColumns(dataset)
    .map(({ name }) => name)
    .filter((name) => before?.[name] !== now?.[name]);

/** Claims whether the release before had other columns in this dataset. */
function isSchemaChanged(dataset: DatasetDefinition, [first]: readonly TableRow[]): boolean {
  const names = datasetColumns(dataset).map(({ name }) => name);
  return first !== undefined && Object.keys(first).sort().join() !== names.sort().join();
}

function summarise(rows: readonly ChangedRow[]): DatasetChange[] {
  const areaOf = ({ row }: ChangedRow) => kabupatenKotaOf(String(row.kode_wilayah));
  const groups = Map.groupBy(rows, (row) => `${areaOf(row)}|${row.cause}|${row.kind}`);
  return [...groups.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => {
      const [first] = group as [ChangedRow, ...ChangedRow[]];
      const periods = new Set(group.flatMap(({ row }) => (row.periode ? [String(row.periode)] : [])));
      return {
        dataset: first.dataset.id,
        area: areaOf(first),
        cause: first.cause,
        kind: first.kind,
        rows: group.length,
        periods: [...periods].sort(comparePeriods),
      };
    });
}

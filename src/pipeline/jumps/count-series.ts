import { comparePeriods } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import { type DatasetDefinition, datasetColumns } from "#schemas";
import { describeKey, type MergedRow } from "../validate/index.ts";

/** A count over time: of one row, or of all rows of a kabupaten/kota. */
export interface CountSeries {
  readonly area: string;
  /** What is counted, as people read it: `82.71.05, PKH, desil 1-2, menerima`. */
  readonly label: string;
  readonly points: readonly CountPoint[];
}

export interface CountPoint {
  readonly period: string;
  readonly count: number;
  /** Families that the count is a part of; null where it is no part. */
  readonly families: number | null;
  /** Whether this submission brings the period, so that it can be asked about. */
  readonly isNew: boolean;
}

interface Cell {
  readonly row: MergedRow;
  readonly column: string;
}

/** Returns the series of every cell of a dataset. */
export function cellSeries(dataset: DatasetDefinition, rows: readonly MergedRow[]): CountSeries[] {
  const names = dataset.key.filter((name) => name !== "periode");
  return seriesBy(dataset, rows, ({ row, column }) => [describeKey(row.values, names), column]);
}

/** Returns the series of every column and programme, summed over a kabupaten/kota. */
export function totalSeries(dataset: DatasetDefinition, rows: readonly MergedRow[]): CountSeries[] {
  return seriesBy(dataset, rows, ({ row, column }) => [
    kabupatenKotaOf(String(row.values.kode_wilayah)),
    ...(row.values.program ? [String(row.values.program)] : []),
    column,
  ]);
}

function seriesBy(
  dataset: DatasetDefinition,
  rows: readonly MergedRow[],
  nameOf: (cell: Cell) => readonly string[],
): CountSeries[] {
  const cells = rows.flatMap((row) => countColumns(dataset).map((column) => ({ row, column })));
  const groups = Map.groupBy(cells, (cell) => nameOf(cell).join(", "));
  return [...groups].map(([label, own]) => ({
    area: kabupatenKotaOf(String(own[0]?.row.values.kode_wilayah)),
    label,
    points: pointsOf(own, denominatorOf(dataset)),
  }));
}

const countColumns = (dataset: DatasetDefinition): string[] =>
  datasetColumns(dataset).flatMap(({ name, meta }) => (meta.kind === "count" ? [name] : []));

const denominatorOf = ({ protection }: DatasetDefinition): string | null =>
  protection.kind === "states" ? protection.denominator : null;

function pointsOf(cells: readonly Cell[], denominator: string | null): CountPoint[] {
  const periods = Map.groupBy(cells, ({ row }) => String(row.values.periode));
  return [...periods]
    .sort(([left], [right]) => comparePeriods(left, right))
    .flatMap(([period, own]) => {
      const counts = numbersIn(own, ({ column }) => column);
      if (counts.length === 0) return [];
      const isPart = denominator !== null && own.every(({ column }) => column !== denominator);
      const families = isPart ? sumOf(numbersIn(own, () => denominator)) : null;
      const isNew = own.some(({ row }) => row.file !== null);
      return [{ period, count: sumOf(counts), families, isNew }];
    });
}

const numbersIn = (cells: readonly Cell[], columnOf: (cell: Cell) => string): number[] =>
  cells.map((cell) => cell.row.values[columnOf(cell)]).filter((count) => typeof count === "number");

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

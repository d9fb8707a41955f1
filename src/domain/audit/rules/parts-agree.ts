import { kabupatenKotaOf } from "../../region/index.ts";
import type { TableRow, Tables } from "../../tables/index.ts";
import { check, type Evidence, type Notes } from "../evidence.ts";
import { indexRows, total } from "../published-row.ts";
import {
  findingInRow,
  isEmptySplit,
  type Parts,
  type SplitDataset,
  splitDatasets,
  splitGroups,
} from "../split-groups.ts";

/**
 * Parts sum to the published count they split, in the dataset that publishes it, and all but one of them are
 * multiples of the base: then each is known to no less than a base of values. Rows that another dataset shows per
 * kecamatan are its sums. Where the whole is not published, no part is.
 */
export function partsAgree({ input, base }: Evidence, notes: Notes): void {
  for (const dataset of splitDatasets(input.datasets, "parts")) {
    const { definition, protection } = dataset;
    const wholes = wholesOf(dataset, input.rounded);
    const rowsBelow = indexRows(input.rounded[protection.sums?.dataset ?? ""] ?? [], cityAndPeriod);
    for (const { rows } of splitGroups(input.rounded, dataset)) {
      const [first] = rows;
      if (!first) continue;
      const isEmpty = rows.every((row) => isEmptySplit(row, dataset));
      for (const row of rows)
        check(notes, isEmpty === (typeof row.alasan_kosong === "string"), () =>
          findingInRow(definition.id, row, "counts and the reason for none do not fit", protection.measure),
        );
      if (isEmpty) continue;
      const whole = wholes.get(wholeName(String(first.kode_wilayah), first, first.program)) ?? Number.NaN;
      const below = sumsBelow(first, protection, rowsBelow.get(cityAndPeriod(first)) ?? []);
      for (const [row, holds, detail] of claimsOf(rows, dataset, { whole, below, base }))
        check(notes, holds, () => findingInRow(definition.id, row, detail, protection.measure));
    }
  }
}

/** What the parts of a whole are held against. */
interface Around {
  /** Published; NaN where it is not. */
  readonly whole: number;
  /** Published sums over the kecamatan by part; null where there are none. */
  readonly below: ReadonlyMap<string, number> | null;
  readonly base: number;
}

type Claim = readonly [row: TableRow | undefined, holds: boolean, detail: string];

function claimsOf(
  rows: readonly TableRow[],
  { protection: { measure, along } }: SplitDataset<Parts>,
  { whole, below, base }: Around,
): Claim[] {
  const values = rows.map((row) => numberIn(row, measure));
  const isSum = below !== null && total([...below.values()]) === whole;
  const isPart = (row: TableRow) => !isSum || below.get(String(row[along])) === numberIn(row, measure);
  const odd = values.filter((value) => value % base !== 0).length;
  return [
    [rows[0], total(values) === whole, "parts do not sum to their whole"],
    [rows[0], isSum || odd <= 1, "not where the method puts a count"],
    ...rows.map(
      (row): Claim => [row, isPublishable(numberIn(row, measure), base), "not a publishable value"],
    ),
    ...rows.map((row): Claim => [row, isPart(row), "not the sum over the kecamatan"]),
  ];
}

function isPublishable(value: number, base: number): boolean {
  return Number.isSafeInteger(value) && (value === 0 || value >= base);
}

/** Published sums of the wholes by name; NaN where a class is not published though it was due. */
function wholesOf({ definition, protection: { whole } }: SplitDataset<Parts>, tables: Tables) {
  const isCity = definition.level === "kabupaten_kota";
  const own = (tables[whole.dataset] ?? []).filter(
    (row) => whole.program === undefined || row.program === whole.program,
  );
  const groups = indexRows(own, (row) => {
    const code = String(row.kode_wilayah);
    return wholeName(isCity ? kabupatenKotaOf(code) : code, row, whole.program ? undefined : row.program);
  });
  return new Map(
    [...groups].map(([name, rows]) => {
      const counted = rows.filter((row) => row[whole.column] !== null);
      const isOpen = rows.some(
        (row) => row[whole.column] === null && row.alasan_kosong === "tidak_dikumpulkan",
      );
      const sum = total(counted.map((row) => numberIn(row, whole.column)));
      return [name, counted.length === 0 || isOpen ? Number.NaN : sum] as const;
    }),
  );
}

function wholeName(area: string, { periode }: TableRow, program: unknown): string {
  return [area, periode, program ?? ""].join("|");
}

function cityAndPeriod({ kode_wilayah: code, periode }: TableRow): string {
  return `${kabupatenKotaOf(String(code))}|${periode}`;
}

/** Sums over the kecamatan by part, where another dataset shows the row too. */
function sumsBelow(
  row: TableRow,
  { sums, along, measure }: Parts,
  own: readonly TableRow[],
): Map<string, number> | null {
  if (row.program === undefined || row.program !== sums?.program || own.length === 0) return null;
  const parts = indexRows(own, (one) => String(one[along]));
  return new Map([...parts].map(([part, rows]) => [part, total(rows.map((one) => numberIn(one, measure)))]));
}

/** Anything but a number is not a number: NaN, which fails every claim. */
function numberIn(row: TableRow, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : Number.NaN;
}

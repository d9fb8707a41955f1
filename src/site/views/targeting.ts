import { compareClasses, hasDesil } from "#domain/desil";
import { indicators, type Measure, type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, reader } from "#messages";
import type { BarRow, StatePart } from "../charts/index.ts";
import type { TableModel, TableRow } from "../components/DataTable.tsx";
import { byClass } from "./rows.ts";
import { className, countCell, shareCell } from "./words.ts";

const t = reader("region");

const states = [
  ["reached", "layak_menerima"],
  ["missed", "layak_belum"],
  ["wrong", "tidak_layak_menerima"],
  ["outside", "tidak_layak_tidak_menerima"],
] as const;

/** The legend of every chart of the four states. */
export const stateEntries = states.map(([state, column]) => ({ state, label: t(column) }));

export interface Targeting {
  readonly coverage: Measure;
  readonly missed: Measure;
  readonly wrong: Measure;
}

/** Returns coverage and both errors of the rows. */
export function targetingOf(rows: readonly PublishedRow[]): Targeting {
  return {
    coverage: indicators.cakupan.measure(rows),
    missed: indicators.terlewat.measure(rows),
    wrong: indicators.salah_sasaran.measure(rows),
  };
}

/** Returns how far aid reaches in the poorest class in which somebody is eligible, as a heading. */
export function classesFinding(rows: readonly PublishedRow[]): string {
  for (const { desilClass, rows: own } of sortedClasses(rows)) {
    const { coverage } = targetingOf(own);
    if (coverage.kind === "missing") continue;
    return reader("sheet")("classesFinding", {
      class: className(desilClass),
      reached: formatCount(coverage.numerator),
      eligible: formatCount(coverage.denominator),
    });
  }
  return t("classesTitle");
}

/** Returns one bar per desil class, split into the four states; a class without eligibility says who receives. */
export function classBars(rows: readonly PublishedRow[]): BarRow[] {
  return sortedClasses(rows).map(({ desilClass, rows: own }) => {
    const label = className(desilClass);
    if (!hasDesil(desilClass)) {
      return { label, parts: [], note: t("receivingOnly", { count: formatCount(sumOf(own, ["menerima"])) }) };
    }
    return { label, parts: stateParts(own) };
  });
}

/** Returns the four states of the rows as parts of one bar. */
export function stateParts(rows: readonly PublishedRow[]): StatePart[] {
  return states.map(([state, column]) => ({ state, label: t(column), value: sumOf(rows, [column]) }));
}

/** Returns the numbers behind `classBars`: one row per desil class. */
export function classTable(rows: readonly PublishedRow[], caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colClass") },
      { label: t("colFamilies") },
      ...states.map(([, column]) => ({ label: t(column) })),
      { label: t("colReceiving") },
    ],
    rows: sortedClasses(rows).map(({ desilClass, rows: own }) => stateRow(className(desilClass), own)),
  };
}

function stateRow(head: string, rows: readonly PublishedRow[]): TableRow {
  const reason = rows[0]?.alasan_kosong;
  const sum = (column: string) => (rows.every((row) => row[column] === null) ? null : sumOf(rows, [column]));
  return {
    head,
    cells: ["keluarga_penyebut", ...states.map(([, column]) => column), "menerima"].map((column) =>
      countCell(sum(column), reason),
    ),
  };
}

/** Returns the three shares as table cells. */
export function targetingCells({ coverage, missed, wrong }: Targeting) {
  return [shareCell(coverage), shareCell(missed), shareCell(wrong)];
}

function sortedClasses(rows: readonly PublishedRow[]) {
  return byClass(rows).sort((left, right) => compareClasses(left.desilClass, right.desilClass));
}

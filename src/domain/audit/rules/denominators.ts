import { classesFor, classKey, singleDesil } from "../../desil/index.ts";
import { check, type Evidence, findingOn, isCityTable, type Notes } from "../evidence.ts";
import {
  familiesOf,
  findingAt,
  indexRows,
  type PublishedRow,
  publishedRows,
  total,
} from "../published-row.ts";
import { absorbGroup, denominatorMoves } from "./denominator-moves.ts";

/** The classes of an area are those of the policy, in every period, dataset and earlier release. */
export function classesFixed(evidence: Evidence, notes: Notes): void {
  const { input, rows } = evidence;
  const earlier = input.earlier.flatMap(({ tables }) => publishedRows(tables, input.datasets));
  for (const group of [rows, earlier])
    for (const [, found] of indexRows(
      group,
      ({ dataset, area, period }) => `${dataset.id}|${area}|${period}`,
    )) {
      const [row] = found;
      if (!row) continue;
      const allowed = isCityTable(row) ? singleDesil() : classesFor(input.classes, row.city);
      const names = new Set(found.map(({ className }) => className));
      const holds = names.size === allowed.length && allowed.every((one) => names.has(classKey(one)));
      check(notes, holds, () => findingAt(row, "classes are not those of the policy"));
    }
}

/** One denominator per area, triwulan and class, whatever the dataset, programme or month. */
export function denominatorShared({ rows }: Evidence, notes: Notes): void {
  for (const [, [first, ...others]] of indexRows(rows, placeOf)) {
    if (!first) continue;
    for (const row of others)
      check(notes, familiesOf(row) === familiesOf(first), () =>
        findingAt(row, "another denominator than elsewhere in the triwulan", row.protection.denominator),
      );
  }
}

/**
 * Between triwulan, and between releases, a denominator stays or moves by at least the base; only the one
 * class per kecamatan (or desil per class of a kabupaten/kota) that absorbs the exact total may do otherwise.
 * A lone change would tell the desil of the family that moved.
 */
export function denominatorsMove({ input, rows, base }: Evidence, notes: Notes): void {
  const releases = [...input.earlier.map(({ tables }) => publishedRows(tables, input.datasets)), rows];
  const series = indexRows(
    releases.flatMap((released, order) => released.map((row) => ({ row, order }))),
    ({ row }) => absorbGroup(row, input.classes),
  );
  for (const [, found] of series) {
    const [first] = found;
    if (!first) continue;
    const moving = denominatorMoves(
      found.map(({ row, order }) => ({
        className: row.className,
        triwulan: row.triwulan,
        order,
        families: familiesOf(row),
      })),
      base,
    );
    check(notes, moving.length <= 1, () =>
      findingAt(first.row, `more than one class takes exact counts: ${moving.join(", ")}`),
    );
  }
}

/** The classes of a kecamatan sum to its exact number of families, which is public. */
export function familiesSum({ input, rows }: Evidence, notes: Notes): void {
  const exact = new Map(
    input.families.map(({ kode_wilayah, periode, keluarga }) => [`${kode_wilayah}|${periode}`, keluarga]),
  );
  const places = indexRows(
    rows.filter((row) => !isCityTable(row)),
    (row) => `${row.area}|${row.triwulan}`,
  );
  for (const [place, found] of places) {
    const classes = indexRows(found, ({ className }) => className);
    const families = total([...classes.values()].map(([row]) => row && familiesOf(row)));
    const [kode_wilayah = null, periode = null] = place.split("|");
    check(notes, exact.get(place) === families, () =>
      findingOn({ kode_wilayah, periode, value: families }, "classes do not sum to the exact families"),
    );
  }
}

function placeOf(row: PublishedRow): string {
  return `${row.area}|${row.triwulan}|${row.className}`;
}

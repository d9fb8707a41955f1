import { classesFor, classKey, isInClass } from "../../desil/index.ts";
import { check, type Evidence, isCityTable, type Notes } from "../evidence.ts";
import {
  cellOf,
  countColumns,
  familiesOf,
  findingAt,
  indexRows,
  type PublishedRow,
  total,
} from "../published-row.ts";

/**
 * Rows per desil of a kabupaten/kota, summed over the desil of a class, equal the kecamatan rows of the class
 * summed over the kecamatan: the denominators always, the other counts wherever they are given.
 */
export function cityAgrees({ input, rows }: Evidence, notes: Notes): void {
  const outerClass = (row: PublishedRow) =>
    classesFor(input.classes, row.city).find((one) => isInClass(row.desilClass, one));
  const nameOf = (dataset: string, row: PublishedRow) => {
    const outer = outerClass(row);
    return [dataset, row.city, row.period, row.program ?? "", outer ? classKey(outer) : "?"].join("|");
  };
  const kecamatan = indexRows(
    rows.filter((row) => !isCityTable(row)),
    (row) => nameOf(row.dataset.id, row),
  );
  const city = indexRows(rows.filter(isCityTable), (row) => nameOf(row.protection.reconcilesWith ?? "", row));
  for (const [name, desil] of city) {
    const [first] = desil;
    const within = kecamatan.get(name) ?? [];
    if (!first) continue;
    const agree = total(desil.map(familiesOf)) === total(within.map(familiesOf));
    check(notes, agree, () =>
      findingAt(
        first,
        "families per desil do not sum to those of the kecamatan",
        first.protection.denominator,
      ),
    );
    for (const column of countColumns(first)) {
      const counts = desil.map((row) => cellOf(row, column));
      if (counts.every((count) => count === null)) continue;
      const holds = total(counts) === total(within.map((row) => cellOf(row, column)));
      check(notes, holds, () => findingAt(first, "desil do not sum to the kecamatan", column));
    }
  }
}

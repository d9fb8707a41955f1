import type { DesilClassPolicy } from "#schemas";
import { classesFor, classKey, isInClass } from "../../desil/index.ts";
import { isCityTable } from "../evidence.ts";
import { indexRows, type PublishedRow } from "../published-row.ts";

/** Rows of a kabupaten/kota, period and class that hang together once the denominators are held. */
export interface LinkBlock {
  /** Rows per kecamatan, every programme. */
  readonly kecamatan: readonly (readonly PublishedRow[])[];
  /** Rows per desil of the class in the whole kabupaten/kota, every programme. */
  readonly desil: readonly (readonly PublishedRow[])[];
}

/** Returns the blocks of all rows that have a programme. */
export function linkBlocks(rows: readonly PublishedRow[], classes: DesilClassPolicy): LinkBlock[] {
  const blocks = indexRows(
    rows.filter(({ program }) => program !== null),
    (row) => {
      const outer = classesFor(classes, row.city).find((one) => isInClass(row.desilClass, one));
      const table = row.protection.reconcilesWith ?? row.dataset.id;
      return [table, row.city, row.period, outer ? classKey(outer) : row.className].join("|");
    },
  );
  return [...blocks.values()].map((block) => ({
    kecamatan: placesOf(block.filter((row) => !isCityTable(row))),
    desil: placesOf(block.filter(isCityTable)),
  }));
}

function placesOf(rows: readonly PublishedRow[]): PublishedRow[][] {
  return [...indexRows(rows, ({ area, className }) => `${area}|${className}`).values()];
}

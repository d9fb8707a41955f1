import { type Measure, type PublishedRow, ratioOf } from "./measure.ts";

/**
 * Returns the share of all families of the rows that receive, eligible or not: menerima / keluarga_penyebut.
 * Told for every class, families without a desil included, where eligibility cannot be.
 */
export function receivingShare(rows: readonly PublishedRow[]): Measure {
  return ratioOf(rows, ["menerima"], ["keluarga_penyebut"]);
}

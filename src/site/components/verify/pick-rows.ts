import type { FileRow } from "./csv-rows.ts";
import type { ShownRows } from "./figure-address.ts";

/** Returns the rows of a released file that a figure shows. */
export function pickRows(rows: readonly FileRow[], { area, periods, program }: ShownRows): FileRow[] {
  const [first, last = first] = periods;
  return rows.filter(({ cells: { kode_wilayah: code, periode, program: own } }) => {
    const isWithin = area === null || code === area || code?.startsWith(`${area}.`);
    const isThen = first === undefined || (periode && periode >= first && periode <= (last ?? first));
    return isWithin && isThen && (program === null || own === program);
  });
}

import type { DatasetDefinition } from "#schemas";
import type { Tables } from "../tables/index.ts";
import { familiesOf, indexRows, publishedRows, total } from "./published-row.ts";
import type { ExactFamilies } from "./report.ts";

/**
 * Returns the exact families (KK) per kecamatan and triwulan as the office's true counts have them: the sum of
 * the classes, which is public. One entry per kecamatan and triwulan, from the first dataset and period found.
 */
export function exactFamilies(raw: Tables, datasets: readonly DatasetDefinition[]): ExactFamilies[] {
  const rows = publishedRows(raw, datasets).filter(({ protection }) => !protection.reconcilesWith);
  const places = indexRows(rows, ({ area, triwulan }) => `${area}|${triwulan}`);
  return [...places.values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const classes = indexRows(found, ({ className }) => className);
    const keluarga = total([...classes.values()].map(([row]) => row && familiesOf(row)));
    return [{ kode_wilayah: first.area, periode: first.triwulan, keluarga }];
  });
}

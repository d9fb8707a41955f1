import type { DatasetDefinition, Protection } from "#schemas";
import { kabupatenKotaOf } from "../region/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";

export type PartsProtection = Extract<Protection, { kind: "parts" }>;

export interface PartsDataset {
  readonly id: string;
  readonly protection: PartsProtection;
  /** Claims that rows are per kabupaten/kota, so that wholes are sums over the kecamatan. */
  readonly isCity: boolean;
}

/** Returns the datasets of parts, in the order given. */
export function partsDatasets(datasets: readonly DatasetDefinition[]): PartsDataset[] {
  return datasets.flatMap(({ id, protection, level }) =>
    protection.kind === "parts" ? [{ id, protection, isCity: level === "kabupaten_kota" }] : [],
  );
}

/** Returns the name of the whole that a row is a part of. */
export function wholeName({ kode_wilayah: area, periode, program }: TableRow): string {
  return [area, periode, program ?? ""].join("|");
}

/**
 * Returns the count that each group of parts sums to, by its name: null where a class of it was not collected, or
 * where the programme has no rule. Families without a desil are not assessed and left out.
 */
export function wholesIn(
  tables: Tables,
  { protection: { whole }, isCity }: PartsDataset,
): Map<string, number | null> {
  const wholes = new Map<string, { sum: number; cells: number; isKnown: boolean }>();
  for (const row of tables[whole.dataset] ?? []) {
    if (whole.program !== undefined && row.program !== whole.program) continue;
    const code = String(row.kode_wilayah);
    const area = isCity ? kabupatenKotaOf(code) : code;
    const name = [area, row.periode, whole.program === undefined ? row.program : ""].join("|");
    const found = wholes.get(name) ?? { sum: 0, cells: 0, isKnown: true };
    const value = row[whole.column];
    wholes.set(name, {
      sum: found.sum + (typeof value === "number" ? value : 0),
      cells: found.cells + (typeof value === "number" ? 1 : 0),
      isKnown: found.isKnown && (typeof value === "number" || row.alasan_kosong !== "tidak_dikumpulkan"),
    });
  }
  return new Map(
    [...wholes].map(([name, { sum, cells, isKnown }]) => [name, isKnown && cells > 0 ? sum : null]),
  );
}

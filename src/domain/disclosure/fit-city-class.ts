import type { ProgramUnits } from "./any-bounds.ts";
import { type AnyGaps, anyGaps, anyViolation } from "./any-gaps.ts";
import { sum } from "./base-row.ts";
import { chooseRows, rowsAround } from "./choose-rows.ts";
import type { CityBlock, CityClass, UnitTable } from "./city-block.ts";
import { cellAims, fitBlock } from "./fit-block.ts";
import { costOfCell } from "./fit-table.ts";
import { type ReceivingPart, receivingParts } from "./receiving-table.ts";

export type CityFit =
  | { readonly ok: true; readonly tables: ReadonlyMap<CityBlock, UnitTable> }
  /** The block that could not be fitted. */
  | { readonly ok: false; readonly block: CityBlock };

const rounds = 12;
const disagreementCost = 1e6;

/**
 * Returns units per desil and part for every block: margins met exactly, each programme within SALAH_SATU and
 * their sum not below it in every desil. SALAH_SATU is fitted first and each programme within it; where they
 * then disagree, programmes are fitted again to fill what is missing, and SALAH_SATU is moved a unit towards
 * them, in turns. Blocks that did not change are kept if all agree; if not, all are fitted anew.
 */
export function fitCityClass(city: CityClass): CityFit {
  const kept = fitEach(city, true);
  if (kept.ok && (!city.any || disagreement(city, city.any, kept.tables) === 0)) return kept;
  const fit = fitEach(city, false);
  if (!fit.ok || !city.any || bringTogether(city, city.any, fit.tables)) return fit;
  return { ok: false, block: city.any };
}

type Fits =
  | { readonly ok: true; readonly tables: Map<CityBlock, UnitTable> }
  | { readonly ok: false; readonly block: CityBlock };

/** Fits SALAH_SATU, then each programme within it where that can be. */
function fitEach(city: CityClass, mayKeep: boolean): Fits {
  const { any } = city;
  const tables = new Map<CityBlock, UnitTable>();
  for (const block of [any, ...blocksOf(city)]) {
    if (!block) continue;
    const above = any && block !== any ? (tables.get(any) ?? null) : null;
    const kept = mayKeep ? block.kept : null;
    const table = kept ?? fitBlock(city, block, above, null) ?? fitBlock(city, block, null, null);
    if (!table) return { ok: false, block };
    tables.set(block, table);
  }
  return { ok: true, tables };
}

/** Fits programmes and SALAH_SATU again in turns until they agree in every desil; claims whether they do. */
function bringTogether(city: CityClass, any: CityBlock, tables: Map<CityBlock, UnitTable>): boolean {
  for (let round = 0; round < rounds; round += 1) {
    if (disagreement(city, any, tables) === 0) return true;
    for (const block of blocksOf(city)) refit(city, any, block, tables);
    if (disagreement(city, any, tables) === 0) return true;
    moveAny(city, any, tables);
  }
  return disagreement(city, any, tables) === 0;
}

function blocksOf({ programs }: CityClass): CityBlock[] {
  return programs.flatMap(({ block }) => (block ? [block] : []));
}

function disagreement(city: CityClass, any: CityBlock, tables: ReadonlyMap<CityBlock, UnitTable>): number {
  return sum(any.rows.map((_, desil) => anyViolation(...sides(city, any, tables, desil))));
}

/** Fits one programme within SALAH_SATU, asked to fill what the programmes lack. */
function refit(city: CityClass, any: CityBlock, block: CityBlock, tables: Map<CityBlock, UnitTable>): void {
  const table = tables.get(block);
  if (!table) return;
  const gaps = any.rows.map((_, desil) => anyGaps(...sides(city, any, tables, desil)));
  const fitted = fitBlock(city, block, tables.get(any) ?? null, unitsWanted(block, table, gaps));
  if (fitted) tables.set(block, fitted);
}

/** Moves SALAH_SATU by at most a unit per cell to where it agrees best with the programmes. */
function moveAny(city: CityClass, any: CityBlock, tables: Map<CityBlock, UnitTable>): void {
  const options = (tables.get(any) ?? []).map((row, desil) => {
    const [present, programs] = sides(city, any, tables, desil);
    const aims = cellAims(city, any, desil, null);
    return rowsAround(row).flatMap((units) => {
      const violation = anyViolation({ ...present, units }, programs);
      const cost = sum(aims.map((aim, part) => costOfCell(aim, units[part] ?? 0)));
      return Number.isFinite(cost) ? [{ units, cost: cost + violation * disagreementCost }] : [];
    });
  });
  const moved = chooseRows(options, any.columnUnits);
  if (moved) tables.set(any, moved);
}

/** SALAH_SATU and the programmes of one desil, as the bounds want them. */
function sides(
  { programs }: CityClass,
  any: CityBlock,
  tables: ReadonlyMap<CityBlock, UnitTable>,
  desil: number,
): [ProgramUnits, ProgramUnits[]] {
  const unitsOf = (block: CityBlock | null) => ({
    pattern: block?.pattern ?? ("empty" as const),
    units: (block && tables.get(block)?.[desil]) ?? [],
  });
  return [
    { ...unitsOf(any), hasRule: true, isOffered: true },
    programs.map(({ block, hasRule, isOffered }) => ({ ...unitsOf(block), hasRule, isOffered })),
  ];
}

/** Per desil and part the units that would close the gap, or that must stay for there to be none. */
function unitsWanted(block: CityBlock, table: UnitTable, gaps: readonly AnyGaps[]): number[][] {
  const parts = receivingParts(block.pattern);
  return table.map((row, desil) =>
    row.map((units, index) => {
      const [gap, part] = [gaps[desil], parts[index]];
      return gap && part ? Math.max(0, units + gapOf(part, gap)) : 0;
    }),
  );
}

function gapOf({ receives, eligible }: ReceivingPart, gaps: AnyGaps): number {
  return Math.max(
    receives ? gaps.receiving : Number.NEGATIVE_INFINITY,
    eligible === true ? gaps.eligible : Number.NEGATIVE_INFINITY,
    !receives && eligible === true ? gaps.eligibleWaiting : Number.NEGATIVE_INFINITY,
    receives && eligible !== true ? gaps.ineligibleReceiving : Number.NEGATIVE_INFINITY,
  );
}

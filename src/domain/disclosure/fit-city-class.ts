import type { ProgramUnits } from "./any-bounds.ts";
import { type AnyGaps, anyGaps, excessOverAny } from "./any-gaps.ts";
import type { CityBlock, CityClass, UnitTable } from "./city-block.ts";
import { type CellAim, fitTable, type RowSource } from "./fit-table.ts";
import { randomisedTarget } from "./keyed-rounding.ts";
import { agrees, type ReceivingPart, receivingParts } from "./receiving-table.ts";

const trueZeroCost = 100;
const passes = 6;

export type CityFit =
  | { readonly ok: true; readonly tables: ReadonlyMap<CityBlock, UnitTable> }
  /** The block that could not be fitted. */
  | { readonly ok: false; readonly block: CityBlock };

/**
 * Returns units per desil and part for every block: margins met exactly, each programme within SALAH_SATU and
 * their sum not below it in every desil. SALAH_SATU is fitted first and each programme within it; where the
 * programmes of a desil are then too few for SALAH_SATU, they are fitted again and asked for what is missing.
 * Blocks that did not change are kept if they fit; if not, all are drawn anew.
 */
export function fitCityClass(city: CityClass): CityFit {
  const kept = fitAll(city, true);
  return kept.ok ? kept : fitAll(city, false);
}

function fitAll(city: CityClass, mayKeep: boolean): CityFit {
  const tables = new Map<CityBlock, UnitTable>();
  const { any } = city;
  const anyTable = any && ((mayKeep ? any.kept : null) ?? fitBlock(city, any, null, null));
  if (any && anyTable) tables.set(any, anyTable);
  else if (any) return { ok: false, block: any };
  for (const { block } of city.programs) {
    const table =
      block && (keptWithin(city, block, anyTable, mayKeep) ?? fitBlock(city, block, anyTable, null));
    if (block && table) tables.set(block, table);
    else if (block) return { ok: false, block };
  }
  return !any || !anyTable || cover(city, any, anyTable, tables)
    ? { ok: true, tables }
    : { ok: false, block: any };
}

/** Fits programmes again until their sum reaches SALAH_SATU in every desil; claims whether it does. */
function cover(
  city: CityClass,
  any: CityBlock,
  anyTable: UnitTable,
  tables: Map<CityBlock, UnitTable>,
): boolean {
  const gaps = () => anyTable.map((_, desil) => anyGaps(...sides(city, any, anyTable, tables, desil)));
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { block } of city.programs) {
      const missing = gaps();
      if (!missing.some(isShort)) return true;
      const table = block && tables.get(block);
      const fitted = table && fitBlock(city, block, anyTable, unitsWanted(block, table, missing));
      if (fitted) tables.set(block, fitted);
    }
  }
  return !gaps().some(isShort);
}

function sides(
  { programs }: CityClass,
  any: CityBlock,
  anyTable: UnitTable,
  tables: ReadonlyMap<CityBlock, UnitTable>,
  desil: number,
): [ProgramUnits, ProgramUnits[]] {
  const rowOf = (block: CityBlock | null) => ({
    pattern: block?.pattern ?? ("empty" as const),
    units: (block && tables.get(block)?.[desil]) ?? [],
  });
  return [
    { pattern: any.pattern, units: anyTable[desil] ?? [], hasRule: true, isOffered: true },
    programs.map(({ block, hasRule, isOffered }) => ({ ...rowOf(block), hasRule, isOffered })),
  ];
}

function isShort(gaps: AnyGaps): boolean {
  return Math.max(gaps.receiving, gaps.eligible, gaps.eligibleWaiting, gaps.ineligibleReceiving) > 0;
}

/** Per desil and part the units that would close the gap, or that must stay for there to be none. */
function unitsWanted(block: CityBlock, table: UnitTable, missing: readonly AnyGaps[]): number[][] {
  const parts = receivingParts(block.pattern);
  return table.map((row, desil) =>
    row.map((units, index) => {
      const gap = missing[desil];
      const part = parts[index];
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

function keptWithin(
  { any }: CityClass,
  { kept, pattern }: CityBlock,
  anyTable: UnitTable | null,
  mayKeep: boolean,
): UnitTable | null {
  if (!mayKeep || !kept || !any || !anyTable) return mayKeep ? kept : null;
  const isWithin = kept.every((units, desil) => {
    const above = { pattern: any.pattern, units: anyTable[desil] ?? [], hasRule: true, isOffered: true };
    return excessOverAny(above, { pattern, units, hasRule: true, isOffered: true }) === 0;
  });
  return isWithin ? kept : null;
}

function fitBlock(
  city: CityClass,
  block: CityBlock,
  anyTable: UnitTable | null,
  wanted: UnitTable | null,
): UnitTable | null {
  const aims = block.rows.map((_, desil) => aimsOf(city, block, desil, wanted));
  const sources = block.rows.map((_, desil) => sourcesOf(city, block, anyTable, desil));
  return fitTable({ aims, sources, columnTotals: block.columnUnits });
}

function aimsOf(
  { base, absorber }: CityClass,
  block: CityBlock,
  desil: number,
  wanted: UnitTable | null,
): CellAim[] {
  return (block.rows[desil]?.truth ?? []).map((count, part) => {
    const rest = desil === absorber ? (block.columnRemainders[part] ?? 0) : 0;
    return {
      target: randomisedTarget(count, base, block.draws[desil]?.[part] ?? 0) - rest / base,
      weight: 1 / (count / base + 1),
      unitCost: count === 0 ? trueZeroCost : 0,
      min: rest > 0 && rest < base ? 1 : 0,
      max: block.structuralZeros[desil]?.[part] ? 0 : Number.POSITIVE_INFINITY,
      needed: wanted?.[desil]?.[part] ?? 0,
    };
  });
}

function sourcesOf(
  { rowUnits, any }: CityClass,
  block: CityBlock,
  anyTable: UnitTable | null,
  desil: number,
): RowSource[] {
  const parts = receivingParts(block.pattern);
  const all = block.columnUnits.map((_, column) => column);
  if (!any || !anyTable || block === any) return [{ units: rowUnits[desil] ?? 0, columns: all }];
  const anyParts = receivingParts(any.pattern);
  return (anyTable[desil] ?? []).map((units, index) => ({
    units,
    columns: all.filter((column) => {
      const [anyPart, part] = [anyParts[index], parts[column]];
      return anyPart && part && agrees(anyPart, part);
    }),
  }));
}

import type { CityBlock, CityClass, UnitTable } from "./city-block.ts";
import { type CellAim, fitTable, type RowSource } from "./fit-table.ts";
import { randomisedTarget } from "./keyed-rounding.ts";
import { agrees, receivingParts } from "./receiving-table.ts";

const trueZeroCost = 100;

/**
 * Returns the units per desil and part of one programme nearest to the truth with the margins of the block, or
 * null where there are none. With `above`, every desil stays within SALAH_SATU; `wanted` units are filled
 * first.
 */
export function fitBlock(
  city: CityClass,
  block: CityBlock,
  above: UnitTable | null,
  wanted: UnitTable | null,
): UnitTable | null {
  const aims = block.rows.map((_, desil) => cellAims(city, block, desil, wanted));
  const sources = block.rows.map((_, desil) => sourcesOf(city, block, above, desil));
  return fitTable({ aims, sources, columnTotals: block.columnUnits });
}

/** Returns what the cells of one desil aim at: the randomised truth, true zeros and impossible states at zero. */
export function cellAims(
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

/** Families of a desil by their state in SALAH_SATU: each state leaves some states of the programme open. */
function sourcesOf(
  { rowUnits, any }: CityClass,
  block: CityBlock,
  above: UnitTable | null,
  desil: number,
): RowSource[] {
  const parts = receivingParts(block.pattern);
  const all = block.columnUnits.map((_, column) => column);
  if (!any || !above) return [{ units: rowUnits[desil] ?? 0, columns: all }];
  const anyParts = receivingParts(any.pattern);
  return (above[desil] ?? []).map((units, index) => ({
    units,
    columns: all.filter((column) => {
      const [anyPart, part] = [anyParts[index], parts[column]];
      return anyPart && part && agrees(anyPart, part);
    }),
  }));
}

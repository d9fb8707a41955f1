import { anyBounds, type ProgramUnits, programCoverage } from "./any-bounds.ts";
import { type StateAim, searchAny } from "./any-search.ts";
import { sum } from "./base-row.ts";
import { type ReceivingPart, receivingParts } from "./receiving-table.ts";
import { toUnits } from "./units.ts";

/** A published programme row that SALAH_SATU must agree with. */
export interface ProgramRow extends Omit<ProgramUnits, "units"> {
  readonly values: readonly number[];
}

export interface AnyRow {
  readonly pattern: "states" | "totals";
  readonly truth: readonly number[];
  /** Values to come near to: those chosen together with the other rows. */
  readonly aims: readonly number[];
  /** Parts that no family can be in by rule. */
  readonly structuralZeros: readonly boolean[];
}

/** Penalty for publishing families in a part that truly has none. */
const trueZeroCost = 100;

/**
 * Returns publishable values of SALAH_SATU that agree with the programmes' published rows and are as near
 * to the truth as those allow, or null where no such values exist. Whatever the programmes' rows, they can be
 * read as bundles of `base` families each, and SALAH_SATU counted over those bundles is publishable: so there
 * is a solution unless the rows contradict the rules of eligibility.
 */
export function roundAnyRow(
  row: AnyRow,
  programs: readonly ProgramRow[],
  denominator: number,
  base: number,
): number[] | null {
  const remainder = denominator % base;
  const total = (denominator - remainder) / base;
  const inUnits = programs.map((program) => ({ ...program, ...toUnits(program.values, base) }));
  const bounds = anyBounds(inUnits, total);
  for (const place of remainderPlaces(row, inUnits, remainder)) {
    const aims = aimsOf(row, base, remainder, place);
    const [receiving, other] = aims;
    const units =
      row.pattern === "states" && isFour(aims)
        ? searchAny(aims, bounds, total)
        : receiving && other
          ? nearestPair(receiving, other, bounds.receivingMin, bounds.receivingMax, total)
          : null;
    if (units) return units.map((unit, index) => unit * base + (index === place ? remainder : 0));
  }
  return null;
}

/** Claims whether values already published still agree with the programmes' rows. */
export function anyRowAgrees(
  values: readonly number[],
  row: AnyRow,
  programs: readonly ProgramRow[],
  denominator: number,
  base: number,
): boolean {
  if (sum(values) !== denominator) return false;
  const { units, remainders } = toUnits(values, base);
  const place = remainders.findIndex((rest) => rest > 0);
  const inUnits = programs.map((program) => ({ ...program, ...toUnits(program.values, base) }));
  const remainder = denominator % base;
  if (remainder > 0 && !remainderPlaces(row, inUnits, remainder).includes(place)) return false;
  const pinned = units.map((unit) => ({ target: unit, weight: 1, unitCost: 0, min: unit, max: unit }));
  const total = (denominator - remainder) / base;
  const bounds = anyBounds(inUnits, total);
  if (isFour(pinned)) return searchAny(pinned, bounds, total) !== null;
  const [receiving, other] = pinned;
  return (
    !!receiving &&
    !!other &&
    nearestPair(receiving, other, bounds.receivingMin, bounds.receivingMax, total) !== null
  );
}

/**
 * Returns the parts that may hold the remainder of the absorbing class, best first: the families beyond the
 * last whole base stand in one part per programme, and SALAH_SATU must have them where those parts say.
 */
function remainderPlaces(
  { pattern, truth, structuralZeros }: AnyRow,
  programs: readonly (ProgramUnits & { readonly remainders: readonly number[] })[],
  remainder: number,
): number[] {
  const parts = receivingParts(pattern);
  const byTruth = parts
    .map((_, index) => index)
    .filter((index) => !structuralZeros[index])
    .sort((left, right) => (truth[right] ?? 0) - (truth[left] ?? 0));
  if (remainder === 0) return byTruth.slice(0, 1);
  const { counted, allCounted, allAssessed } = programCoverage(programs);
  const holding = counted.map(holdsRemainder);
  const receives = known(
    holding.some((part) => part?.receives),
    allCounted,
  );
  const eligible = known(
    holding.some((part) => part?.eligible === true),
    allAssessed,
  );
  return byTruth.filter((index) => {
    const part = parts[index];
    if (!part || (receives !== null && part.receives !== receives)) return false;
    return eligible === null || part.eligible === null || part.eligible === eligible;
  });
}

function known(isSo: boolean, isComplete: boolean): boolean | null {
  return isSo ? true : isComplete ? false : null;
}

function holdsRemainder(
  program: ProgramUnits & { remainders: readonly number[] },
): ReceivingPart | undefined {
  return receivingParts(program.pattern)[program.remainders.findIndex((rest) => rest > 0)];
}

function aimsOf(
  { truth, aims, structuralZeros }: AnyRow,
  base: number,
  remainder: number,
  place: number,
): StateAim[] {
  return truth.map((count, index) => {
    const rest = index === place ? remainder : 0;
    return {
      target: ((aims[index] ?? 0) - rest) / base,
      weight: 1 / (count / base + 1),
      unitCost: count === 0 ? trueZeroCost : 0,
      min: rest > 0 ? 1 : 0,
      max: structuralZeros[index] ? 0 : Number.POSITIVE_INFINITY,
    };
  });
}

function nearestPair(
  receiving: StateAim,
  other: StateAim,
  least: number,
  most: number,
  total: number,
): number[] | null {
  const low = Math.max(receiving.min, least, total - other.max);
  const high = Math.min(receiving.max, most, total - other.min);
  if (low > high) return null;
  const aim = receiving.unitCost > 0 ? 0 : other.unitCost > 0 ? total : Math.round(receiving.target);
  const first = Math.min(high, Math.max(low, aim));
  return [first, total - first];
}

function isFour(aims: StateAim[]): aims is [StateAim, StateAim, StateAim, StateAim] {
  return aims.length === 4;
}

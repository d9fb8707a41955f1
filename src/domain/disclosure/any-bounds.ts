import { type RowPattern, sum } from "./base-row.ts";
import { type ReceivingPart, receivingParts } from "./receiving-table.ts";

/** A programme's published row, in units. */
export interface ProgramUnits {
  readonly pattern: RowPattern;
  readonly units: readonly number[];
  /** Whether the programme has a rule of eligibility and is offered here. */
  readonly hasRule: boolean;
  readonly isOffered: boolean;
}

/** What the programmes' rows allow SALAH_SATU, in units. */
export interface AnyBounds {
  readonly eligibleReceivingMin: number;
  readonly receivingMin: number;
  readonly receivingMax: number;
  readonly eligibleMin: number;
  readonly eligibleMax: number;
  readonly eligibleWaitingMax: number;
  readonly ineligibleReceivingMax: number;
  readonly neitherMax: number;
}

/** Programmes with counts and with eligibility, and whether those are all that are offered. */
export interface ProgramCoverage<Row extends ProgramUnits> {
  readonly counted: readonly Row[];
  readonly assessed: readonly Row[];
  /** False where a programme is offered but not collected: it may hide more recipients. */
  readonly allCounted: boolean;
  /** False where a programme with a rule gives no eligibility: it may hide more eligible families. */
  readonly allAssessed: boolean;
}

/** Returns which programmes are counted and assessed in a group of rows. */
export function programCoverage<Row extends ProgramUnits>(programs: readonly Row[]): ProgramCoverage<Row> {
  const offered = programs.filter((program) => program.isOffered);
  const counted = offered.filter((program) => program.pattern !== "empty");
  const assessed = counted.filter((program) => program.pattern === "states");
  const allCounted = counted.length === offered.length && counted.length > 0;
  const allAssessed =
    allCounted && assessed.length > 0 && counted.every((row) => row.pattern === "states" || !row.hasRule);
  return { counted, assessed, allCounted, allAssessed };
}

/**
 * Returns the bounds that hold for any families whatever: at least each programme, at most their sum. The
 * sums hold only where every programme is counted, those of eligibility only where every one is assessed.
 */
export function anyBounds(programs: readonly ProgramUnits[], total: number): AnyBounds {
  const { counted, assessed, allCounted, allAssessed } = programCoverage(programs);
  const each = (rows: readonly ProgramUnits[], wanted: (part: ReceivingPart) => boolean) =>
    rows.map((row) => sumOf(row, wanted));
  const upTo = (isKnown: boolean, parts: readonly number[]) => (isKnown ? sum(parts) : total);
  const receiving = each(counted, (part) => part.receives);
  const eligible = each(assessed, (part) => part.eligible === true);
  return {
    eligibleReceivingMin: Math.max(0, ...each(assessed, (part) => part.receives && part.eligible === true)),
    receivingMin: Math.max(0, ...receiving),
    receivingMax: upTo(allCounted, receiving),
    eligibleMin: Math.max(0, ...eligible),
    eligibleMax: upTo(allAssessed, eligible),
    eligibleWaitingMax: upTo(
      allAssessed,
      each(assessed, (part) => !part.receives && part.eligible === true),
    ),
    ineligibleReceivingMax: upTo(
      allCounted,
      each(counted, (part) => part.receives && part.eligible !== true),
    ),
    neitherMax: Math.min(total, ...each(assessed, (part) => !part.receives && part.eligible === false)),
  };
}

/** Returns the units in the parts wanted. */
export function sumOf({ pattern, units }: ProgramUnits, wanted: (part: ReceivingPart) => boolean): number {
  const parts = receivingParts(pattern);
  return sum(units.filter((_, index) => parts[index] && wanted(parts[index])));
}

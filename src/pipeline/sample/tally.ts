import { missedCause, type Program } from "#schemas";
import { disbursedQuarters, months, quarterOfMonth, quarters } from "./calendar.ts";
import { drawCauses } from "./causes.ts";
import { disbursementOf, receivingStates } from "./disbursement.ts";
import { drawDuplicates } from "./duplicates.ts";
import { flowDirections, moveCounter } from "./flows.ts";
import { drawPlace } from "./place.ts";
import { randomStream } from "./random.ts";
import { drawFamilyPath, type FamilyPath, unrankedIndex } from "./registration.ts";
import { entry } from "./required.ts";

/** Counts of families by period, desil index and state; adding two tallies counts both places. */
export interface Tally {
  readonly families: (quarter: number, desil: number) => number;
  /** States 0 to 3: not registered, not matched, not verified, verified. */
  readonly registration: (month: number, desil: number, state: number) => number;
  /** States as in `receivingStates`; programmes in the order of the list. */
  readonly receiving: (quarter: number, program: number, desil: number, state: number) => number;
  /** Families that came to or left a programme; directions and reasons as in `flowDirections`. */
  readonly moved: (quarter: number, program: number, direction: number, reason: number) => number;
  /** Missed families by cause, in the order of `missedCause`; programmes in the order of the list. */
  readonly causes: (quarter: number, program: number, cause: number) => number;
  /** Double records by the end of a month: 0 found, 1 settled. */
  readonly duplicates: (month: number, stage: number) => number;
}

/** Returns the counts of one kecamatan, made by drawing its families one by one. */
export function tallyKecamatan(seed: string, code: string, programs: readonly Program[]): Tally {
  const place = drawPlace(seed, code);
  const random = randomStream(`${seed}/${code}/families`);
  const drawStates = disbursementOf(place, programs);
  const besides = randomStream(`${seed}/${code}/besides`);
  const families = counter(quarters.length, unrankedIndex + 1);
  const registration = counter(months.length, unrankedIndex + 1, 4);
  const receiving = counter(disbursedQuarters.length, programs.length, unrankedIndex + 1, 4);
  const mostReasons = Math.max(...flowDirections.map(({ reasons }) => reasons.length));
  const moved = counter(disbursedQuarters.length, programs.length, flowDirections.length, mostReasons);
  const countMoves = moveCounter(place, programs, randomStream(`${seed}/${code}/flows`));

  const causes = counter(disbursedQuarters.length, programs.length, missedCause.options.length);
  const duplicates = counter(months.length, 2);

  const isHere = (family: number, quarter: number) => family < entry(place.families, quarter);

  const addPath = (family: number, path: FamilyPath) => {
    for (const [quarter, desil] of path.desil.entries())
      if (isHere(family, quarter)) families.add(quarter, desil);
    for (const month of months.keys()) {
      const quarter = quarterOfMonth(month);
      if (isHere(family, quarter))
        registration.add(month, entry(path.desil, quarter), registrationState(path, month));
    }
  };
  const addStates = (family: number, path: FamilyPath) => {
    const drawn = drawStates(path, random);
    countMoves(
      drawn.map((states, quarter) => (isHere(family, quarter) ? states : null)),
      moved.add,
    );
    const causeOf = drawCauses(place, besides);
    for (const [quarter, states] of drawn.entries()) {
      if (!isHere(family, quarter)) continue;
      const desil = entry(path.desil, quarter);
      const registration = registrationState(path, 3 * quarter + 2);
      for (const [program, state] of states.entries()) {
        receiving.add(quarter, program, desil, state);
        if (state === receivingStates.missed) causes.add(quarter, program, causeOf(program, registration));
      }
    }
  };
  const addDuplicates = (family: number, path: FamilyPath) => {
    const { found, settled } = drawDuplicates(place, path, besides);
    for (const month of months.keys()) {
      if (!isHere(family, quarterOfMonth(month))) continue;
      if (found <= month) duplicates.add(month, 0);
      if (settled <= month) duplicates.add(month, 1);
    }
  };

  const settled = Math.min(...place.families);
  for (let family = 0; family < Math.max(...place.families); family += 1) {
    const path = drawFamilyPath(place, family >= settled, random);
    addPath(family, path);
    addStates(family, path);
    addDuplicates(family, path);
  }
  return {
    families: families.at,
    registration: registration.at,
    receiving: receiving.at,
    moved: moved.at,
    causes: causes.at,
    duplicates: duplicates.at,
  };
}

/** Returns the counts of several places together. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    families: (...key) => sum((tally) => tally.families(...key)),
    registration: (...key) => sum((tally) => tally.registration(...key)),
    receiving: (...key) => sum((tally) => tally.receiving(...key)),
    moved: (...key) => sum((tally) => tally.moved(...key)),
    causes: (...key) => sum((tally) => tally.causes(...key)),
    duplicates: (...key) => sum((tally) => tally.duplicates(...key)),
  };
}

function registrationState({ registered, matched, verified }: FamilyPath, month: number): number {
  if (registered > month) return 0;
  if (matched > month) return 1;
  return verified > month ? 2 : 3;
}

/** A count for every combination of up to four keys; the last two may be left out. */
function counter(first: number, second: number, third = 1, fourth = 1) {
  const counts = new Int32Array(first * second * third * fourth);
  const place = (a: number, b: number, c: number, d: number) => ((a * second + b) * third + c) * fourth + d;
  return {
    add: (a: number, b: number, c = 0, d = 0) => {
      const index = place(a, b, c, d);
      counts[index] = entry(counts, index) + 1;
    },
    at: (a: number, b: number, c = 0, d = 0) => entry(counts, place(a, b, c, d)),
  };
}

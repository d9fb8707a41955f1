import type { Program } from "#schemas";
import { disbursedQuarters, lastMonthBefore } from "./calendar.ts";
import { drawNeeds, isEligible, type Needs, rulesByDesil } from "./eligibility.ts";
import { oddsOf } from "./odds.ts";
import type { Place } from "./place.ts";
import type { RandomStream } from "./random.ts";
import { type FamilyPath, unrankedIndex } from "./registration.ts";
import { entry } from "./required.ts";

/**
 * States of a family towards a programme: eligible and receiving, eligible and not, not eligible and receiving,
 * not eligible and not. Where eligibility is not judged, the last two.
 */
export const receivingStates = { covered: 0, missed: 1, included: 2, outside: 3 } as const;

/** Gives a family's state, per disbursed triwulan and programme. */
export type DrawStates = (path: FamilyPath, random: RandomStream) => readonly (readonly number[])[];

const seenOnceVerified = 0.16;
const changesOfFortune = 0.03;

/**
 * Returns the function that draws the states of a kecamatan's families, in the order of `programs`.
 * Families that the aid lists do not know receive nothing, so that families of the same desil without any aid
 * exist.
 */
export function disbursementOf(place: Place, programs: readonly Program[]): DrawStates {
  const single = programs.filter(({ id }) => id !== "SALAH_SATU");
  const rules = single.map(rulesByDesil);
  const isRuled = single.map(({ eligibility }) => eligibility !== null);
  const odds = disbursedQuarters.map((_, quarter) =>
    single.map((program) => oddsOf(place, program, quarter)),
  );
  const anyIndex = programs.findIndex(({ id }) => id === "SALAH_SATU");

  const statesOf = (
    quarter: number,
    desil: number,
    needs: Needs,
    luck: readonly number[],
    isSeen: boolean,
  ) => {
    const eligible = single.map(({ id }, index) => isEligible(id, entry(entry(rules, index), desil), needs));
    const receives = single.map((_, index) => {
      const { eligible: ofEligible, others } = entry(entry(odds, quarter), index);
      return isSeen && entry(luck, index) < entry(eligible[index] ? ofEligible : others, desil);
    });
    const isEligibleForAny = eligible.includes(true);
    if (desil !== unrankedIndex && !isEligibleForAny) keepOnlyWithRuledAid(receives, isRuled);
    const states = single.map((_, index) => stateOf(entry(eligible, index), entry(receives, index)));
    states.splice(anyIndex, 0, stateOf(isEligibleForAny, receives.includes(true)));
    return states;
  };

  return (path, random) => {
    const needs = drawNeeds(path.desil, random);
    const luck = single.map(() => random());
    let isSeen = random() < place.seen;
    return disbursedQuarters.map((_, quarter) => {
      const fate = random();
      if (quarter > 0) {
        isSeen = isSeen ? fate >= place.dropped : isNowSeen(path, quarter, fate);
        refresh(luck, random);
      }
      return statesOf(quarter, entry(path.desil, quarter), needs, luck, isSeen);
    });
  };
}

/**
 * A family eligible for nothing is on a list without a rule only when already on one with a rule: else
 * SALAH_SATU would count ineligible families that no programme counts as such.
 */
function keepOnlyWithRuledAid(receives: boolean[], isRuled: readonly boolean[]): void {
  if (!receives.some((one, index) => one && isRuled[index])) receives.fill(false);
}

function refresh(luck: number[], random: RandomStream): void {
  for (const index of luck.keys()) if (random() < changesOfFortune) luck[index] = random();
}

function isNowSeen({ verified }: FamilyPath, quarter: number, fate: number): boolean {
  return fate < seenOnceVerified && verified <= lastMonthBefore(quarter);
}

function stateOf(eligible: boolean, receives: boolean): number {
  if (eligible) return receives ? receivingStates.covered : receivingStates.missed;
  return receives ? receivingStates.included : receivingStates.outside;
}

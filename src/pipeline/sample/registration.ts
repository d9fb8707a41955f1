import { lastMonthBefore, months, quarters } from "./calendar.ts";
import type { Place } from "./place.ts";
import type { RandomStream } from "./random.ts";
import { entry } from "./required.ts";

/** Index of families without a desil, after desil 1 to 10 at 0 to 9. */
export const unrankedIndex = 10;

/** Stands for a month that does not come within the months simulated. */
export const never = 99;

/** A family's way through the register. Months are indexes into `months`, desil one per triwulan. */
export interface FamilyPath {
  readonly registered: number;
  readonly matched: number;
  readonly verified: number;
  readonly desil: readonly number[];
}

const pushByDesil = [1.05, 1.05, 1.03, 1.03, 1, 0.96, 0.95, 0.94, 0.93, 0.92];
const pushOfUnranked = 0.45;
const earlyMatch = 0.65;
const earlyVerification = 0.5;
const rankedWithoutVerification = 0.08;
const desilMoves = 0.05;

/**
 * Returns the path of one family. Families that come in during the year have no desil and are not registered
 * yet; of the others the poor are registered first, and whoever is verified gets a desil with the next
 * re-ranking, a triwulan later.
 */
export function drawFamilyPath(place: Place, isNewcomer: boolean, random: RandomStream): FamilyPath {
  const rank = random();
  const desil = place.desilShares.findIndex((share, index) => rank < share || index === unrankedIndex - 1);
  const isRanked = random() >= place.unranked && !isNewcomer;
  const push = isRanked ? entry(pushByDesil, desil) : pushOfUnranked;
  const registered = drawRegistered(place, isNewcomer ? 0 : push, random);
  const matched = drawMatched(place, registered, random);
  const verified = drawVerified(place, registered, matched, random);
  return { registered, matched, verified, desil: drawDesil(desil, isRanked, verified, random) };
}

function drawRegistered(place: Place, push: number, random: RandomStream): number {
  const turn = random();
  const month = place.registered.findIndex((share) => Math.min(0.985, share * push) > turn);
  return month < 0 ? never : month;
}

function drawMatched(place: Place, registered: number, random: RandomStream): number {
  const fails = random() < place.neverMatched;
  const isEarly = random() < earlyMatch;
  if (registered === never || fails) return never;
  if (registered === 0 && isEarly) return 0;
  return waitFrom(registered, place.matchRate, random);
}

function drawVerified(place: Place, registered: number, matched: number, random: RandomStream): number {
  const isEarly = random() < earlyVerification;
  if (matched === never) return never;
  if (registered === 0 && matched === 0 && isEarly) return 0;
  return waitFrom(matched, place.verifyRate, random);
}

function waitFrom(month: number, rate: number, random: RandomStream): number {
  for (let at = month; at < months.length; at += 1) if (random() < rate) return at;
  return never;
}

function drawDesil(first: number, startsRanked: boolean, verified: number, random: RandomStream): number[] {
  let desil = first;
  let isRanked = startsRanked;
  return quarters.map((_, quarter) => {
    const moves = random() < desilMoves;
    const step = random() < 0.5 ? -1 : 1;
    const isMerged = random() < rankedWithoutVerification;
    if (quarter > 0) {
      if (moves) desil = Math.min(9, Math.max(0, desil + step));
      isRanked ||= isMerged || verified <= lastMonthBefore(quarter);
    }
    return isRanked ? desil : unrankedIndex;
  });
}

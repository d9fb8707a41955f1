import type { Program } from "#schemas";
import { coverageOfEligible, coverageWithoutRule, inclusionError } from "./assumptions.ts";
import type { Place } from "./place.ts";
import { unrankedIndex } from "./registration.ts";
import { entry, required } from "./required.ts";

/** Chance to receive one programme in one triwulan, by desil, for families the aid lists know. */
export interface Odds {
  readonly eligible: readonly number[];
  readonly others: readonly number[];
}

/** Returns the odds of a programme in a kecamatan and triwulan. */
export function oddsOf(place: Place, { id, eligibility, notOfferedIn }: Program, quarter: number): Odds {
  const none = Array<number>(unrankedIndex + 1).fill(0);
  if (notOfferedIn.some(({ area }) => place.code.startsWith(`${area}.`)))
    return { eligible: none, others: none };
  const trend = place.city.trend[id]?.[quarter] ?? 0;
  if (eligibility === null) {
    const reach = (1 + 3 * trend) * (id === "BLT_DD" ? place.desa : 1);
    return { eligible: none, others: required(coverageWithoutRule, id).map((chance) => chance * reach) };
  }
  const effect = place.coverage[0] + place.coverage[1] * quarter + trend;
  const coverage = required(coverageOfEligible, id);
  return {
    eligible: none.map((_, desil) => Math.min(0.985, (coverage[desil] ?? 0) + effect)),
    others: none.map((_, desil) => entry(required(inclusionError, id), desil) * place.inclusion),
  };
}

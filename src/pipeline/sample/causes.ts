import { type MissedCause, missedCause } from "#schemas";
import type { Place } from "./place.ts";
import type { RandomStream } from "./random.ts";

/** Shares of families that are missed because the step is open; of the others, why. Made up. */
const becauseUnregistered = 0.62;
const becauseUnmatched = 0.7;
const paymentFails = 0.11;
const quotaUsed = 0.74;
const betweenPrograms = 0.137;

/** Gives the index of the cause in `missedCause`, for a programme and the state of registration. */
export type CauseOf = (program: number, registration: number) => number;

/**
 * Returns the causes of one family: the same luck all year, so that a cause changes with its registration only. Who
 * is not registered can be missed for that, who is not matched for that: never more than `pendataan` counts.
 */
export function drawCauses({ city }: Place, random: RandomStream): CauseOf {
  const [step, other] = [random(), random()];
  const quota = quotaUsed + (city.coverage < 0 ? 0.04 : 0);
  return (program, registration) => {
    const turn = (step + program * betweenPrograms) % 1;
    if (registration === 0 && turn < becauseUnregistered) return position("belum_terdaftar");
    if (registration === 1 && turn < becauseUnmatched) return position("tidak_padan");
    const luck = (other + program * betweenPrograms) % 1;
    if (luck < paymentFails) return position("gagal_salur");
    return position(luck < paymentFails + quota * (1 - paymentFails) ? "kuota" : "lainnya");
  };
}

const position = (cause: MissedCause): number => missedCause.options.indexOf(cause);

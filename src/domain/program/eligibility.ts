import type { DesilClass, Program, ReasonCode } from "#schemas";
import { hasDesil } from "../desil/index.ts";

/** What a row of receiving states can hold for one programme, kabupaten/kota and desil class. */
export type RowShape =
  /** No value but the denominator, for this reason. */
  | { readonly kind: "empty"; readonly reason: ReasonCode }
  /** Receiving and not receiving; eligibility has no value, for this reason. */
  | { readonly kind: "receiving_only"; readonly reason: ReasonCode }
  /** No family of the class is eligible by rule: both eligible states are structural zeros. */
  | { readonly kind: "none_eligible" }
  /** All four states. */
  | { readonly kind: "all_states" };

/** Returns which states a row may hold, from the public rules alone (so that an attacker knows it too). */
export function rowShape(program: Program, kabupatenKota: string, desilClass: DesilClass): RowShape {
  if (program.notOfferedIn.some(({ area }) => area === kabupatenKota))
    return { kind: "empty", reason: "tidak_ditawarkan" };
  if (program.eligibility === null) return { kind: "receiving_only", reason: "tidak_berlaku" };
  if (!hasDesil(desilClass)) return { kind: "receiving_only", reason: "belum_dinilai" };
  return coversPartOf(program, desilClass) ? { kind: "all_states" } : { kind: "none_eligible" };
}

function coversPartOf({ eligibility }: Program, { first, last }: DesilClass): boolean {
  if (!eligibility) return false;
  const desil = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  return desil.some(
    (one) =>
      (eligibility.desil.first <= one && one <= eligibility.desil.last) ||
      eligibility.partialDesil.includes(one),
  );
}

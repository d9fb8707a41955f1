import type { ListMapping, Program, ProgramList } from "#schemas";
import { rulesByDesil } from "../sample/eligibility.ts";
import type { FamilyProfile } from "./encoded-row.ts";
import { mappedPrograms } from "./find-columns.ts";

const desilCount = 11;
const stateCount = 4;

/** Families of one area by desil (0 for none, 1 to 10). */
export interface AreaTally {
  readonly families: (desil: number) => number;
  /** States of registration: 0 to 3, as in `FamilyProfile`. */
  readonly registration: (desil: number, state: number) => number;
  readonly receiving: (program: string, desil: number, state: ReceivingState) => number;
}

export const receivingStates = ["covered", "missed", "included", "outside"] as const;

/** Eligible and receiving, eligible and not, not eligible and receiving, not eligible and not. */
export type ReceivingState = (typeof receivingStates)[number];

/** Claims whether a family is eligible for a programme, from its desil, its receiving and the word of the office. */
type EligibleRule = (profile: FamilyProfile) => boolean;

interface CountedProgram {
  readonly id: string;
  readonly receives: (profile: FamilyProfile) => boolean;
  readonly isEligible: EligibleRule;
}

/** Returns the counts per kecamatan, by its place, and over all of them. */
export function tallyFamilies(
  profiles: readonly FamilyProfile[],
  mapping: ListMapping,
  programs: ProgramList,
): { readonly kecamatan: (index: number) => AreaTally; readonly whole: AreaTally } {
  const counted = countedPrograms(mapping, programs);
  const byKecamatan = Map.groupBy(profiles, ({ kecamatan }) => kecamatan);
  return {
    kecamatan: (index) => tallyOf(byKecamatan.get(index) ?? [], counted),
    whole: tallyOf(profiles, counted),
  };
}

function countedPrograms(mapping: ListMapping, programs: ProgramList): CountedProgram[] {
  const listed = mappedPrograms(mapping).flatMap((id, index): CountedProgram[] => {
    const program = programs.find((one) => one.id === id);
    if (!program) return [];
    const bit = 1 << index;
    const receives = ({ received }: FamilyProfile) => (received & bit) !== 0;
    const hasOwnColumn = mapping.program[id]?.layak !== undefined;
    return [{ id, receives, isEligible: eligibleRule(program, bit, hasOwnColumn) }];
  });
  const any: CountedProgram = {
    id: "SALAH_SATU",
    receives: (profile) => listed.some(({ receives }) => receives(profile)),
    isEligible: (profile) => listed.some(({ isEligible }) => isEligible(profile)),
  };
  return [any, ...listed];
}

/**
 * Where the office has a word on it, that counts, within the desil of the rule. Else every family of a desil covered
 * whole is eligible, and of a desil covered in part those that receive: the programme has decided for them.
 */
function eligibleRule(program: Program, bit: number, hasOwnColumn: boolean): EligibleRule {
  const rules = rulesByDesil(program);
  return ({ desil, received, eligible }) => {
    const rule = desil === 0 ? "not_judged" : rules[desil - 1];
    if (rule !== "whole" && rule !== "part") return false;
    if (hasOwnColumn) return (eligible & bit) !== 0;
    return rule === "whole" || (received & bit) !== 0;
  };
}

function tallyOf(profiles: readonly FamilyProfile[], programs: readonly CountedProgram[]): AreaTally {
  const families = new Float64Array(desilCount);
  const registration = new Float64Array(desilCount * stateCount);
  const receiving = new Map(programs.map(({ id }) => [id, new Float64Array(desilCount * stateCount)]));
  const add = (counts: Float64Array, at: number, more: number) => {
    counts[at] = (counts[at] ?? 0) + more;
  };
  for (const profile of profiles) {
    const { desil, state, families: more } = profile;
    add(families, desil, more);
    add(registration, desil * stateCount + state, more);
    for (const { id, receives, isEligible } of programs) {
      const place = (isEligible(profile) ? 0 : 2) + (receives(profile) ? 0 : 1);
      const counts = receiving.get(id);
      if (counts) add(counts, desil * stateCount + place, more);
    }
  }
  return {
    families: (desil) => families[desil] ?? 0,
    registration: (desil, state) => registration[desil * stateCount + state] ?? 0,
    receiving: (program, desil, state) =>
      receiving.get(program)?.[desil * stateCount + receivingStates.indexOf(state)] ?? 0,
  };
}

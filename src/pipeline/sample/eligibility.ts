import type { Program, ProgramId } from "#schemas";
import type { RandomStream } from "./random.ts";
import { unrankedIndex } from "./registration.ts";
import { entry } from "./required.ts";

/** What the programmes ask of a family besides its desil, and where it stands in a desil covered in part. */
export interface Needs {
  readonly meets: ReadonlySet<ProgramId>;
  readonly partialTurn: number;
}

/** What the rule of a programme says of a desil, before the family's needs are looked at. */
export type RuleOfDesil = "not_judged" | "whole" | "part" | "outside";

const childComponent = [0.62, 0.56, 0.48, 0.42, 0.36, 0.32, 0.3, 0.28, 0.26, 0.24];
const partlyEligible: Readonly<Partial<Record<ProgramId, number>>> = { SEMBAKO: 0.4, PBI_JK: 0.5 };

/** Returns the rule of a programme for desil 1 to 10 and families without one, from the programme list alone. */
export function rulesByDesil({ eligibility }: Program): RuleOfDesil[] {
  return Array.from({ length: unrankedIndex + 1 }, (_, index) => {
    if (eligibility === null || index === unrankedIndex) return "not_judged";
    const { first, last } = eligibility.desil;
    if (first <= index + 1 && index + 1 <= last) return "whole";
    return eligibility.partialDesil.includes(index + 1) ? "part" : "outside";
  });
}

/** Returns the needs of a family, drawn once: they do not change within the year. */
export function drawNeeds(desilPath: readonly number[], random: RandomStream): Needs {
  const desil = desilPath.find((one) => one !== unrankedIndex) ?? 4;
  const hasSalary = random() < 0.035;
  const meets = new Set<ProgramId>(hasSalary ? [] : ["SEMBAKO", "BLTS_KESRA"]);
  if (random() < entry(childComponent, desil)) meets.add("PKH");
  if (random() >= 0.08) meets.add("PBI_JK");
  if (random() < 0.44) meets.add("PIP");
  if (random() < 0.025) meets.add("ATENSI");
  return { meets, partialTurn: random() };
}

/** Claims whether the family is eligible; false too where the rule does not judge it. */
export function isEligible(id: ProgramId, rule: RuleOfDesil, { meets, partialTurn }: Needs): boolean {
  if (rule === "whole") return meets.has(id);
  return rule === "part" && partialTurn < (partlyEligible[id] ?? 0);
}

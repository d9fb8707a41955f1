import type { reader } from "#messages";
import { type DesilClass, desilBound, monthPeriod, type ProgramId, programId } from "#schemas";

/** Why nothing is written: key of the text, and its parameters. */
export interface Refusal {
  readonly why: Extract<Parameters<ReturnType<typeof reader<"commands">>>[0], `city.${string}`>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What is asked about a city; undefined where nobody said it yet. */
export interface Answers {
  readonly shortName?: string | undefined;
  readonly countsOwner?: string | undefined;
  readonly contact?: string | undefined;
  readonly firstDelivery?: string | undefined;
  readonly classes?: string | undefined;
  readonly classesReason?: string | undefined;
  /** `BLT_DD=why`, one a programme. */
  readonly notOffered?: readonly string[] | undefined;
}

/** A programme that a city does not run. */
export interface NotOffered {
  readonly id: ProgramId;
  readonly why: string;
}

/** Every desil by itself, and the families without one. */
export const singleClasses: readonly DesilClass[] = desilBound.options.map((desil) => ({
  first: desil,
  last: desil,
}));

/** Returns the first answer that cannot be taken, or null. */
export function refusedAnswer(answers: Answers): Refusal | null {
  const { firstDelivery, classes, classesReason, notOffered = [] } = answers;
  if (firstDelivery && !monthPeriod.safeParse(firstDelivery).success)
    return { why: "city.badMonth", parameters: { value: firstDelivery } };
  if (classes && classes !== "default" && classes !== "single")
    return { why: "city.badClasses", parameters: { value: classes } };
  if (classes === "single" && !classesReason?.trim()) return { why: "city.noClassesReason", parameters: {} };
  for (const given of notOffered) {
    const [id = "", ...why] = given.split("=");
    const known = programId.exclude(["SALAH_SATU"]);
    if (!known.safeParse(id.trim()).success)
      return { why: "city.badProgram", parameters: { value: id, known: known.options.join(", ") } };
    if (!why.join("=").trim()) return { why: "city.noProgramReason", parameters: { program: id } };
  }
  return null;
}

/** Returns the programmes that a city does not run, of answers that are not refused. */
export function programsNotOffered({ notOffered = [] }: Answers): NotOffered[] {
  return notOffered.map((given) => {
    const [id = "", ...why] = given.split("=");
    return { id: programId.parse(id.trim()), why: why.join("=").trim() };
  });
}

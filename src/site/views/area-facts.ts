import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, reader } from "#messages";
import { registrationOf } from "./registration.ts";
import { latestOf, where } from "./rows.ts";
import { targetingOf } from "./targeting.ts";
import { reasonWords, shareFact } from "./words.ts";

const t = reader("region");

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly of: string;
}

/** Returns the five figures at the head of an area page; both errors carry the same weight. */
export function areaFacts(
  registration: readonly PublishedRow[],
  anyProgram: readonly PublishedRow[],
): Fact[] {
  const month = registration.length > 0 ? where(registration, { periode: latestOf(registration) }) : [];
  const { coverage, missed, wrong } = targetingOf(anyProgram);
  return [
    { name: t("factFamilies"), ...familiesFact(month) },
    { name: t("factRegistered"), ...shareFact(registrationOf(month).registered, t("ofFamilies")) },
    { name: t("factCoverage"), ...shareFact(coverage, t("ofEligible")) },
    { name: t("factMissed"), ...shareFact(missed, t("ofEligible")) },
    { name: t("factWrong"), ...shareFact(wrong, t("ofReceiving")) },
  ];
}

function familiesFact(month: readonly PublishedRow[]): Omit<Fact, "name"> {
  if (month.length === 0) return { value: "–", of: reasonWords("tidak_dikumpulkan") };
  return { value: formatCount(sumOf(month, ["keluarga_penyebut"])), of: t("factFamiliesOf") };
}

import { type Measure, type PublishedRow, shareOf, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, reader } from "#messages";
import type { FunnelStep } from "../charts/index.ts";
import { registrationOf } from "./registration.ts";
import { reasonWords } from "./words.ts";

const t = reader("sheet");

/** Returns the way of all families to a verified record, from the rows of one month. */
export function registrationFunnel(rows: readonly PublishedRow[]): FunnelStep[] {
  const { registered, matched, verified } = registrationOf(rows);
  const families = registered.kind === "value" ? registered.denominator : null;
  const all = families === null ? missing(registered) : { value: families, words: formatCount(families) };
  return [
    { label: t("allFamilies"), ...all },
    step(t("registered"), registered, "ofAll", sumOf(rows, ["belum_terdaftar"])),
    step(t("matched"), matched, "ofRegisteredMatched", sumOf(rows, ["terdaftar_belum_padan"])),
    step(t("verified"), verified, "ofRegisteredVerified", sumOf(rows, ["padan_belum_verifikasi"])),
  ];
}

function step(
  label: string,
  measure: Measure,
  key: "ofAll" | "ofRegisteredMatched" | "ofRegisteredVerified",
  rest: number,
): FunnelStep {
  if (measure.kind === "missing") {
    return measure.reason === "penyebut_nol"
      ? { label, value: 0, words: formatCount(0), lost: t("noneRegistered") }
      : { label, ...missing(measure) };
  }
  return {
    label,
    value: measure.numerator,
    words: formatCount(measure.numerator),
    lost: t(key, { share: formatPercent(shareOf(measure)), rest: formatCount(rest) }),
  };
}

const missing = (measure: Measure) => ({
  value: null,
  words: reasonWords(measure.kind === "missing" ? measure.reason : "tidak_dikumpulkan"),
});

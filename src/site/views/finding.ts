import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, formatPeriod, reader } from "#messages";
import { targetingOf } from "./targeting.ts";

const t = reader("region");

/** Returns the main sentence of an area from its SALAH_SATU rows of one period. */
export function coverageFinding(rows: readonly PublishedRow[], place: string): string {
  const { coverage } = targetingOf(rows);
  const period = rows[0]?.periode;
  if (coverage.kind === "missing" || !period) return t("findingNone", { place });
  return t("finding", {
    place,
    eligible: formatCount(coverage.denominator),
    reached: formatCount(coverage.numerator),
    missed: formatCount(sumOf(rows, ["layak_belum"])),
    period: formatPeriod(String(period)),
  });
}

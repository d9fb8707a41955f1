import { indicators, type Measure, type PublishedRow, shareOf, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import { type RecordAge, recordAge } from "#schemas";
import type { TableCell } from "../components/DataTable.tsx";
import { reasonWords } from "./words.ts";

const t = reader("answers");

export interface DataQuality {
  readonly sentence: string;
  /** Registered families that match the civil registry. */
  readonly matched: Measure;
  /** Families recorded more than once, and of them those settled; null where not collected. */
  readonly duplicates: { readonly found: number; readonly settled: number } | null;
  /** How many kecamatan have records of each usual age, newest first, classes without one left out. */
  readonly ages: readonly { readonly age: RecordAge; readonly places: number }[];
}

/**
 * Returns how far the records can be trusted, from rows of `mutu` of one month: of one kecamatan or of several.
 * `registration` holds the rows of `pendataan` of the same month and area.
 */
export function dataQuality(
  rows: readonly PublishedRow[],
  registration: readonly PublishedRow[],
  place: string,
): DataQuality {
  const filled = rows.filter(({ ganda_ditemukan: found }) => typeof found === "number");
  const matched = indicators.pemadanan.measure(registration);
  const ages = recordAge.options
    .map((age) => ({ age, places: rows.filter(({ umur_data }) => umur_data === age).length }))
    .filter(({ places }) => places > 0);
  const [first] = filled;
  if (!first) return { sentence: t("qualityMissing", { place }), matched, duplicates: null, ages };
  const duplicates = duplicatesOf(filled);
  const words = { place, period: formatPeriod(String(first.periode)) };
  const { found, settled } = duplicates;
  const sentence =
    found === 0
      ? t("qualityFindingNone", words)
      : t("qualityFinding", { ...words, found: formatCount(found), settled: formatCount(settled) });
  return { sentence, matched, duplicates, ages };
}

/** Returns how many families were found recorded twice and how many of them were settled. */
export function duplicatesOf(rows: readonly PublishedRow[]): { found: number; settled: number } {
  return { found: sumOf(rows, ["ganda_ditemukan"]), settled: sumOf(rows, ["ganda_selesai"]) };
}

/** Returns match and duplicates in one breath, as a heading. */
export function qualityTitle({ matched, duplicates }: DataQuality): string {
  if (matched.kind === "missing" || !duplicates) return t("qualityTitleNone");
  return t("qualityTitle", {
    matched: formatPercent(shareOf(matched)),
    found: formatCount(duplicates.found),
    settled: formatCount(duplicates.settled),
  });
}

/** Returns how old records are, in words: `sampai 6 bulan di 5 kecamatan, …`. */
export function agesSentence({ ages }: Pick<DataQuality, "ages">): string {
  if (ages.length === 0) return "";
  const list = ages.map(({ age, places }) => t("qualityAge", { age: t(`age.${age}`), count: places }));
  return t("qualityAges", { list: list.join(", ") });
}

/** Returns the age of records in words, or the reason for none. */
export function ageCell(row: PublishedRow | undefined): TableCell {
  if (typeof row?.umur_data === "string") return t(`age.${row.umur_data as RecordAge}`);
  return { reason: reasonWords("tidak_dikumpulkan") };
}

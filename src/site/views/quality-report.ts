import { indicators, type PublishedRow, shareOf } from "#domain/indicator";
import { formatPercent, formatPeriod, reader } from "#messages";
import type { PilotRegion } from "#schemas";
import type { TrendSeries } from "../charts/index.ts";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { ageCell, duplicatesOf } from "./data-quality.ts";
import { placeAddress } from "./places.ts";
import { periodsOf, where } from "./rows.ts";
import { countCell, reasonWords, shareCell } from "./words.ts";

const t = reader("answers");

interface QualityRows {
  /** Rows of `mutu` and of `pendataan`. */
  readonly quality: readonly PublishedRow[];
  readonly registration: readonly PublishedRow[];
}

/**
 * Returns one row per kecamatan and the city as the total, from rows of one month: registered families that match,
 * those that do not, duplicates found and settled, and how old records are. Where most are yet to match first.
 */
export function qualityByPlace(
  city: PilotRegion,
  { quality, registration }: QualityRows,
  caption: string,
): TableModel {
  const places = city.kecamatan
    .map(({ code, shortName }) => {
      const own = {
        quality: where(quality, { kode_wilayah: code }),
        registration: where(registration, { kode_wilayah: code }),
      };
      return { code, shortName, own, unmatched: unmatchedIn(own.registration) ?? -1 };
    })
    .sort((left, right) => right.unmatched - left.unmatched || left.code.localeCompare(right.code));
  return {
    caption,
    columns: [
      { label: t("colKecamatan"), sortKey: "kecamatan" },
      { label: t("colMatched"), sortKey: "padan" },
      { label: t("colUnmatched"), sortKey: "belum_padan", sorted: "descending" },
      { label: t("colFound"), sortKey: "ganda" },
      { label: t("colSettled"), sortKey: "dibereskan" },
      { label: t("colSettledShare"), sortKey: "bagian" },
      { label: t("colAge") },
    ],
    rows: places.map(({ code, shortName, own }) => ({
      head: shortName,
      href: placeAddress({ code }),
      cells: [...cellsOf(own), ageCell(own.quality[0])],
    })),
    total: {
      head: reader("region")("cityWhole", { city: city.name }),
      cells: [...cellsOf({ quality, registration }), "–"],
    },
  };
}

/** Returns the shares of match and of duplicates settled as lines over the months. */
export function qualityLines({ quality, registration }: QualityRows): TrendSeries[] {
  const months = periodsOf(quality);
  return [
    {
      label: t("colMatched"),
      values: months.map((periode) => {
        const measure = indicators.pemadanan.measure(where(registration, { periode }));
        return measure.kind === "value" ? shareOf(measure) : null;
      }),
    },
    { label: t("lineSettled"), values: months.map((periode) => settledShare(where(quality, { periode }))) },
  ];
}

/** Returns how the share that matches went from the first month to the last, as a heading. */
export function qualityTimeFinding(rows: QualityRows): string {
  const months = periodsOf(rows.quality);
  const values = qualityLines(rows)[0]?.values ?? [];
  const known = months.flatMap((month, index) => {
    const value = values[index];
    return typeof value === "number" ? [{ month, value }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return t("qualityTimeNone");
  return t("qualityTimeTitle", {
    from: formatPercent(first.value),
    to: formatPercent(last.value),
    first: formatPeriod(first.month),
    last: formatPeriod(last.month),
  });
}

/** Returns the numbers behind `qualityLines`, one row per month. */
export function qualityByMonth({ quality, registration }: QualityRows, caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colMonth") },
      { label: t("colMatched") },
      { label: t("colUnmatched") },
      { label: t("colFound") },
      { label: t("colSettled") },
      { label: t("colSettledShare") },
    ],
    rows: periodsOf(quality).map((periode) => ({
      head: formatPeriod(periode),
      cells: cellsOf({
        quality: where(quality, { periode }),
        registration: where(registration, { periode }),
      }),
    })),
  };
}

function cellsOf({ quality, registration }: QualityRows): TableCell[] {
  const filled = quality.filter(({ ganda_ditemukan: found }) => typeof found === "number");
  const isKnown = filled.length > 0;
  const { found, settled } = duplicatesOf(filled);
  const share = settledShare(quality);
  const reason = quality[0]?.alasan_kosong;
  return [
    shareCell(indicators.pemadanan.measure(registration)),
    countCell(unmatchedIn(registration), null),
    countCell(isKnown ? found : null, reason),
    countCell(isKnown ? settled : null, reason),
    share === null
      ? { reason: isKnown ? t("qualityNoDuplicates") : reasonWords("tidak_dikumpulkan") }
      : formatPercent(share),
  ];
}

function unmatchedIn(registration: readonly PublishedRow[]): number | null {
  const measure = indicators.pemadanan.measure(registration);
  if (measure.kind === "value") return measure.denominator - measure.numerator;
  return measure.reason === "penyebut_nol" ? 0 : null;
}

function settledShare(quality: readonly PublishedRow[]): number | null {
  const { found, settled } = duplicatesOf(quality);
  return found === 0 ? null : settled / found;
}

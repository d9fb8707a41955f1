import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import type { RecordAge } from "#schemas";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { countCell, reasonWords } from "./words.ts";

const t = reader("answers");

export interface DataQuality {
  readonly sentence: string;
  /** Families recorded more than once, and of them those settled; null where not collected. */
  readonly duplicates: { readonly found: number; readonly settled: number } | null;
}

/** Returns how far the records can be trusted, from rows of `mutu` of one month: of one kecamatan or of several. */
export function dataQuality(rows: readonly PublishedRow[], place: string): DataQuality {
  const filled = rows.filter(({ ganda_ditemukan: found }) => typeof found === "number");
  const [first] = filled;
  if (!first) return { sentence: t("qualityMissing", { place }), duplicates: null };
  const duplicates = { found: sumOf(filled, ["ganda_ditemukan"]), settled: sumOf(filled, ["ganda_selesai"]) };
  const words = { place, period: formatPeriod(String(first.periode)) };
  const { found, settled } = duplicates;
  const sentence =
    found === 0
      ? t("qualityFindingNone", words)
      : t("qualityFinding", { ...words, found: formatCount(found), settled: formatCount(settled) });
  return { sentence, duplicates };
}

/** Returns one row per kecamatan: duplicates found, settled, their share, and the age of records as a class. */
export function qualityByKecamatan(
  kecamatan: readonly { readonly code: string; readonly name: string }[],
  rows: readonly PublishedRow[],
  caption: { readonly place: string; readonly period: string },
): TableModel {
  return {
    caption: t("qualityTable", { place: caption.place, period: formatPeriod(caption.period) }),
    columns: [
      { label: t("colKecamatan") },
      { label: t("colFound") },
      { label: t("colSettled") },
      { label: t("colSettledShare") },
      { label: t("colAge"), isText: true },
    ],
    rows: kecamatan.map(({ code, name }) => {
      const row = rows.find(({ kode_wilayah }) => kode_wilayah === code);
      const [found, settled] = [row?.ganda_ditemukan, row?.ganda_selesai];
      return {
        head: name,
        cells: [
          countCell(found, row?.alasan_kosong),
          countCell(settled, row?.alasan_kosong),
          typeof found === "number" && typeof settled === "number" && found > 0
            ? formatPercent(settled / found)
            : "–",
          ageCell(row),
        ],
      };
    }),
  };
}

/** Returns the age of records in words, or the reason for none. */
export function ageCell(row: PublishedRow | undefined): TableCell {
  if (typeof row?.umur_data === "string") return t(`age.${row.umur_data as RecordAge}`);
  return { reason: reasonWords("tidak_dikumpulkan") };
}

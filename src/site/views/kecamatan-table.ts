import type { PublishedRow } from "#domain/indicator";
import { reader } from "#messages";
import type { PilotRegion } from "#schemas";
import type { TableModel, TableRow } from "../components/DataTable.tsx";
import { placeAddress } from "./places.ts";
import { registrationOf } from "./registration.ts";
import { where } from "./rows.ts";
import { targetingCells, targetingOf } from "./targeting.ts";
import { denominatorCell, familiesCell, numeratorCell, shareCell } from "./words.ts";

const t = reader("region");

/** The column by which the table stands before a reader sorts it. */
export const firstOrder = { key: "belum", label: t("colNoAid") } as const;

/**
 * Returns one row per kecamatan and the city as the total. Where most eligible families are still without aid comes
 * first: a count of families to reach, larger where more people live, and no mark of how well anybody works. Equals
 * and kecamatan without figures follow by code. `registration` holds one month, `anyProgram` the SALAH_SATU rows of
 * one triwulan.
 */
export function kecamatanTable(
  city: PilotRegion,
  registration: readonly PublishedRow[],
  anyProgram: readonly PublishedRow[],
  caption: string,
): TableModel {
  const ranked = city.kecamatan
    .map((kecamatan) => {
      const own = where(anyProgram, { kode_wilayah: kecamatan.code });
      const { missed } = targetingOf(own);
      return { kecamatan, own, waiting: missed.kind === "value" ? missed.numerator : -1 };
    })
    .sort(
      (left, right) =>
        right.waiting - left.waiting || left.kecamatan.code.localeCompare(right.kecamatan.code),
    );
  return {
    caption,
    columns: [
      { label: t("colKecamatan"), sortKey: "kecamatan" },
      { label: t("colFamilies"), sortKey: "keluarga" },
      { label: t("registered"), sortKey: "terdaftar" },
      { label: t("colEligible"), sortKey: "layak" },
      { label: firstOrder.label, sortKey: firstOrder.key, sorted: "descending" },
      { label: t("colCoverage"), sortKey: "cakupan" },
      { label: t("colMissed"), sortKey: "terlewat" },
      { label: t("colWrong"), sortKey: "salah_sasaran" },
    ],
    rows: ranked.map(({ kecamatan, own }) => ({
      head: kecamatan.shortName,
      href: placeAddress(kecamatan),
      cells: cellsOf(where(registration, { kode_wilayah: kecamatan.code }), own),
    })),
    total: { head: t("cityWhole", { city: city.name }), cells: cellsOf(registration, anyProgram) },
  };
}

function cellsOf(month: readonly PublishedRow[], anyProgram: readonly PublishedRow[]): TableRow["cells"] {
  const targeting = targetingOf(anyProgram);
  const { coverage, missed } = targeting;
  return [
    familiesCell(month),
    shareCell(registrationOf(month).registered),
    denominatorCell(coverage),
    numeratorCell(missed),
    ...targetingCells(targeting),
  ];
}

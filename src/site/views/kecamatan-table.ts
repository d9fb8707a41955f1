import { type PublishedRow, sumOf } from "#domain/indicator";
import { reader } from "#messages";
import type { PilotRegion } from "#schemas";
import type { TableModel, TableRow } from "../components/DataTable.tsx";
import { placeAddress } from "./places.ts";
import { registrationOf } from "./registration.ts";
import { where } from "./rows.ts";
import { targetingCells, targetingOf } from "./targeting.ts";
import { denominatorCell, familiesCell, numeratorCell, shareCell } from "./words.ts";

const t = reader("region");

/**
 * Returns one row per kecamatan, most eligible families first (a neutral order), and the city as the total.
 * `registration` holds one month, `anyProgram` the SALAH_SATU rows of one triwulan.
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
      return { kecamatan, own, eligible: sumOf(own, ["layak_menerima", "layak_belum"]) };
    })
    .sort((left, right) => right.eligible - left.eligible);
  return {
    caption,
    columns: [
      { label: t("colKecamatan") },
      { label: t("colFamilies") },
      { label: t("registered") },
      { label: t("colEligible") },
      { label: t("colNoAid") },
      { label: t("colCoverage") },
      { label: t("colMissed") },
      { label: t("colWrong") },
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

import { classKey, noDesil } from "#domain/desil";
import { type PublishedRow, sumOf } from "#domain/indicator";
import { isWithin } from "#domain/region";
import { formatPercent, reader } from "#messages";
import type { PilotRegion } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { placeAddress } from "./places.ts";
import { registrationOf } from "./registration.ts";
import { classOf } from "./rows.ts";
import { familiesCell, shareCell } from "./words.ts";

const t = reader("home");
const tRegion = reader("region");

/** Returns how far the data of each kabupaten/kota can be trusted, from registration rows of one month. */
export function qualityTable(
  cities: readonly PilotRegion[],
  registration: readonly PublishedRow[],
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { label: t("colCity") },
      { label: tRegion("colFamilies") },
      { label: tRegion("factRegistered") },
      { label: t("factMatched") },
      { label: t("factVerified") },
      { label: t("factNoDesil") },
    ],
    rows: cities.map((city) => {
      const own = registration.filter(({ kode_wilayah }) => isWithin(String(kode_wilayah), city.code));
      const families = sumOf(own, ["keluarga_penyebut"]);
      const outside = sumOf(
        own.filter((row) => classKey(classOf(row)) === classKey(noDesil)),
        ["keluarga_penyebut"],
      );
      const { registered, matched, verified } = registrationOf(own);
      return {
        head: city.name,
        href: placeAddress(city),
        cells: [
          familiesCell(own),
          shareCell(registered),
          shareCell(matched),
          shareCell(verified),
          families > 0 ? formatPercent(outside / families) : familiesCell(own),
        ],
      };
    }),
  };
}

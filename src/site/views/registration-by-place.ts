import type { PublishedRow } from "#domain/indicator";
import { formatCount, reader } from "#messages";
import type { PilotRegion } from "#schemas";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { placeAddress } from "./places.ts";
import { registrationOf } from "./registration.ts";
import { finishWords, type RegistrationStep, registrationSteps } from "./registration-steps.ts";
import { latestOf, where } from "./rows.ts";
import { familiesCell, reasonWords, shareCell } from "./words.ts";

const t = reader("city");
const tRegion = reader("region");

/**
 * Returns one row per kecamatan with how far registration has come and when all would be registered: where most
 * families are yet to register first, the city as the total. `rows` hold every month.
 */
export function registrationByPlace(
  city: PilotRegion,
  rows: readonly PublishedRow[],
  leastChange: number,
  caption: string,
): TableModel {
  const places = city.kecamatan
    .map(({ code, shortName }) => {
      const own = where(rows, { kode_wilayah: code });
      const [step] = registrationSteps(own, leastChange);
      return { code, shortName, own, step, left: step ? step.all - step.done : -1 };
    })
    .sort((left, right) => right.left - left.left || left.code.localeCompare(right.code));
  return {
    caption,
    columns: [
      { label: tRegion("colKecamatan"), sortKey: "kecamatan" },
      { label: tRegion("colFamilies"), sortKey: "keluarga" },
      { label: t("registration.colUnregistered"), sortKey: "belum", sorted: "descending" },
      { label: tRegion("registered"), sortKey: "terdaftar" },
      { label: tRegion("matched"), sortKey: "padan" },
      { label: tRegion("verified"), sortKey: "terverifikasi" },
      { label: t("registration.colFinish") },
    ],
    rows: places.map(({ code, shortName, own, step }) => ({
      head: shortName,
      href: placeAddress({ code }),
      cells: cellsOf(own, step),
    })),
    total: {
      head: tRegion("cityWhole", { city: city.name }),
      cells: cellsOf(rows, registrationSteps(rows, leastChange)[0]),
    },
  };
}

function cellsOf(rows: readonly PublishedRow[], step: RegistrationStep | undefined): TableCell[] {
  const month = rows.length > 0 ? where(rows, { periode: latestOf(rows) }) : [];
  const { registered, matched, verified } = registrationOf(month);
  const missing = { reason: reasonWords("tidak_dikumpulkan") };
  return [
    familiesCell(month),
    step ? formatCount(step.all - step.done) : missing,
    shareCell(registered),
    shareCell(matched),
    shareCell(verified),
    step ? finishCell(step) : missing,
  ];
}

function finishCell({ finish }: RegistrationStep): TableCell {
  return finish.kind === "unknown" ? { reason: finishWords(finish) } : finishWords(finish);
}

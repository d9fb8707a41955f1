import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, reader } from "#messages";
import type { Program } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { targetingCells, targetingOf } from "./targeting.ts";
import { countCell, denominatorCell } from "./words.ts";

const t = reader("region");

/** Returns one row per programme: eligible, receiving, coverage and both errors, or the reason for none. */
export function programTable(
  rows: readonly PublishedRow[],
  programs: readonly Program[],
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { label: t("colProgram") },
      { label: t("colEligible") },
      { label: t("colReceiving") },
      { label: t("colCoverage") },
      { label: t("colMissed") },
      { label: t("colWrong") },
    ],
    rows: programs.map((program) => {
      const own = where(rows, { program: program.id });
      const targeting = targetingOf(own);
      const isEmpty = own.every(({ menerima }) => menerima === null);
      const [first] = own;
      return {
        head: program.shortName,
        cells: [
          denominatorCell(targeting.coverage),
          countCell(isEmpty ? null : sumOf(own, ["menerima"]), first?.alasan_kosong),
          ...targetingCells(targeting),
        ],
      };
    }),
  };
}

/** Returns which programme reaches most families, as a heading. */
export function programsFinding(rows: readonly PublishedRow[], programs: readonly Program[]): string {
  const single = programs.filter(({ id }) => id !== "SALAH_SATU");
  const [largest] = single
    .map(({ id, shortName }) => ({ shortName, count: sumOf(where(rows, { program: id }), ["menerima"]) }))
    .sort((left, right) => right.count - left.count);
  if (!largest || largest.count === 0) return t("programsTitle");
  return reader("sheet")("programsFinding", {
    program: largest.shortName,
    count: formatCount(largest.count),
  });
}

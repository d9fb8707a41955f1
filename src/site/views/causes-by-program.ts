import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, reader } from "#messages";
import { missedCause, type Program } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { countCell } from "./words.ts";

const t = reader("answers");

/** Returns one row per programme and one column per cause, from rows of one triwulan. */
export function causesByProgram(
  rows: readonly PublishedRow[],
  programs: readonly Program[],
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { label: t("colProgram") },
      ...missedCause.options.map((cause) => ({ label: t(`cause.${cause}`) })),
      { label: t("totalRow") },
    ],
    rows: programs.map(({ id, shortName }) => {
      const own = where(rows, { program: id });
      const filled = own.filter(({ keluarga }) => typeof keluarga === "number");
      const reason = own[0]?.alasan_kosong;
      return {
        head: shortName,
        cells: [
          ...missedCause.options.map((sebab) => {
            const [row] = where(own, { sebab });
            return countCell(row?.keluarga, row?.alasan_kosong);
          }),
          countCell(filled.length > 0 ? sumOf(filled, ["keluarga"]) : null, reason),
        ],
      };
    }),
  };
}

/** Returns which single programme leaves most eligible families without it, as a heading. */
export function causesByProgramFinding(rows: readonly PublishedRow[], programs: readonly Program[]): string {
  const [most] = programs
    .filter(({ id }) => id !== "SALAH_SATU")
    .map(({ id, shortName }) => ({ shortName, missed: sumOf(where(rows, { program: id }), ["keluarga"]) }))
    .sort((left, right) => right.missed - left.missed);
  if (!most || most.missed === 0) return t("causesProgramsNone");
  return t("causesPrograms", { program: most.shortName, count: formatCount(most.missed) });
}

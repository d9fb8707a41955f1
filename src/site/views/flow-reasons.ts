import type { PublishedRow } from "#domain/indicator";
import { formatCount, reader } from "#messages";
import { enteringReasons, leavingReasons, type Program } from "#schemas";
import type { ValueRow } from "../charts/index.ts";
import type { TableModel } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { countCell, reasonWords } from "./words.ts";

const t = reader("flows");

export type Direction = "masuk" | "keluar";

const reasonsOf = { masuk: enteringReasons, keluar: leavingReasons } as const;

/** Returns why families came or left, most first, from rows of `perubahan_alasan` of one programme and triwulan. */
export function reasonBars(rows: readonly PublishedRow[], direction: Direction): ValueRow[] {
  return reasonsOf[direction]
    .map((reason): ValueRow => {
      const [row] = where(rows, { arah: direction, alasan: reason });
      const label = t(`short.${reason}`);
      return typeof row?.keluarga === "number"
        ? { label, value: row.keluarga, words: formatCount(row.keluarga) }
        : { label, value: null, words: reasonWords(reasonIn(row)) };
    })
    .sort((left, right) => (right.value ?? -1) - (left.value ?? -1));
}

/** Returns the most frequent reason as a heading; where there is none, what it would be about. */
export function reasonsFinding(bars: readonly ValueRow[], direction: Direction): string {
  const [most] = bars;
  if (!most?.value) return t(`reasons.titleNone.${direction}`);
  const all = bars.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const reason = most.label.toLowerCase();
  return t(`reasons.title.${direction}`, { reason, count: most.words, all: formatCount(all) });
}

/** Returns one row per programme and one column per reason, from rows of one triwulan. */
export function reasonsByProgram(
  rows: readonly PublishedRow[],
  programs: readonly Program[],
  direction: Direction,
  caption: string,
): TableModel {
  const reasons = reasonsOf[direction];
  return {
    caption,
    columns: [{ label: t("colProgram") }, ...reasons.map((reason) => ({ label: t(`short.${reason}`) }))],
    rows: programs.map(({ id, shortName }) => ({
      head: shortName,
      cells: reasons.map((alasan) => {
        const [row] = where(rows, { program: id, arah: direction, alasan });
        return countCell(row?.keluarga, row?.alasan_kosong);
      }),
    })),
  };
}

const reasonIn = (row: PublishedRow | undefined) =>
  (row?.alasan_kosong as Parameters<typeof reasonWords>[0] | null | undefined) ?? "tidak_dikumpulkan";

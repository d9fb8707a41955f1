import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import { type HandlingTime, type ObjectionResult, objectionKindColumn, objectionResult } from "#schemas";
import { type Owner, owner } from "#schemas/objection";
import type { TableCell, TableModel, TableRow } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { reasonWords } from "./words.ts";

const t = reader("answers");

/** Objections of an area and period by how they stand; unit: objections. */
export interface Heard {
  readonly upheld: number;
  readonly refused: number;
  readonly notHandled: number;
  readonly open: number;
  /** Upheld or refused before the deadline. */
  readonly onTime: number;
  /** Undecided after the deadline. */
  readonly overdue: number;
}

/** Returns the objections of rows of one period of `sanggahan` or `sanggahan_kota`, or null where none has figures. */
export function heardIn(rows: readonly PublishedRow[]): Heard | null {
  const filled = rows.filter(({ jumlah }) => typeof jumlah === "number");
  if (filled.length === 0) return null;
  const inResult = (hasil: ObjectionResult) => where(filled, { hasil });
  const decided = [...inResult("dikabulkan"), ...inResult("ditolak")];
  return {
    upheld: sumOf(inResult("dikabulkan"), ["jumlah"]),
    refused: sumOf(inResult("ditolak"), ["jumlah"]),
    notHandled: sumOf(inResult("tidak_diproses"), ["jumlah"]),
    open: sumOf(inResult("berjalan"), ["jumlah"]),
    onTime: sumOf(decided, ["tepat_waktu"]),
    overdue: sumOf(filled, ["tunggakan"]),
  };
}

/** Returns the finding: what was decided, both ways, on time or not, and what is still open. */
export function heardSentence(rows: readonly PublishedRow[], place: string): string {
  const heard = heardIn(rows);
  if (heard === null) return t("heardMissing", { place });
  const decided = heard.upheld + heard.refused;
  const words = {
    place,
    period: formatPeriod(String(rows[0]?.periode)),
    open: formatCount(heard.open),
    overdue: formatCount(heard.overdue),
  };
  if (decided === 0) return t("heardFindingNothing", words);
  return t("heardFinding", {
    ...words,
    decided: formatCount(decided),
    upheld: formatCount(heard.upheld),
    refused: formatCount(heard.refused),
    onTime: formatPercent(heard.onTime / decided),
  });
}

/** Returns what was decided as a heading. */
export function heardTitle(rows: readonly PublishedRow[]): string {
  const heard = heardIn(rows);
  if (heard === null) return t("heardTitleNone");
  const { upheld, refused, open } = heard;
  if (upheld + refused === 0) return t("heardTitleOpen", { open: formatCount(open) });
  return t("heardTitle", {
    decided: formatCount(upheld + refused),
    upheld: formatCount(upheld),
    refused: formatCount(refused),
  });
}

/** Returns one row per result, with how many were on time; rows of one kecamatan also say how long it takes. */
export function heardByResult(rows: readonly PublishedRow[], place: string, period: string): TableModel {
  const hasTime = objectionResult.options.every((hasil) => where(rows, { hasil }).length <= 1);
  return {
    caption: t("heardByResult", { place, period: formatPeriod(period) }),
    columns: [
      { label: t("colResult") },
      { label: t("colCases") },
      { label: t("colOnTime") },
      { label: t("colOverdue") },
      ...(hasTime ? [{ label: t("colTime"), isText: true }] : []),
    ],
    rows: objectionResult.options.map((hasil) => {
      const own = where(rows, { hasil });
      return {
        head: t(`result.${hasil}`),
        cells: [
          countOf(own, "jumlah"),
          countOf(own, "tepat_waktu"),
          hasil === "berjalan" ? countOf(own, "tunggakan") : "–",
          ...(hasTime ? [timeCell(own[0])] : []),
        ],
      };
    }),
  };
}

/** Returns one row per agency that owns what the objections are about. */
export function heardByOwner(rows: readonly PublishedRow[], place: string, period: string): TableModel {
  return heardTable(
    { caption: t("heardByOwner", { place, period: formatPeriod(period) }), head: t("colOwner") },
    owner.options.map((pemilik: Owner) => [t(`owner.${pemilik}`), where(rows, { pemilik })]),
  );
}

/** Returns one row per kind of objection. */
export function heardByKind(rows: readonly PublishedRow[], place: string, period: string): TableModel {
  return heardTable(
    { caption: t("heardByKind", { place, period: formatPeriod(period) }), head: t("colKind") },
    objectionKindColumn.options.map((jenis) => [t(`kind.${jenis}`), where(rows, { jenis })]),
  );
}

/** Returns one row per kecamatan, from rows of `sanggahan` of one triwulan. */
export function heardByArea(
  kecamatan: readonly { readonly code: string; readonly name: string }[],
  rows: readonly PublishedRow[],
  place: string,
  period: string,
): TableModel {
  return heardTable(
    { caption: t("heardByArea", { place, period: formatPeriod(period) }), head: t("colKecamatan") },
    kecamatan.map(({ code, name }) => [name, where(rows, { kode_wilayah: code })]),
  );
}

function heardTable(
  { caption, head }: { readonly caption: string; readonly head: string },
  groups: readonly (readonly [head: string, rows: readonly PublishedRow[]])[],
): TableModel {
  return {
    caption,
    columns: [
      { label: head },
      { label: t("colUpheld") },
      { label: t("colRefused") },
      { label: t("colNotHandled") },
      { label: t("colOnTime") },
      { label: t("colOpen") },
      { label: t("colOverdue") },
    ],
    rows: groups.map(([name, rows]) => ({ head: name, cells: heardCells(heardIn(rows)) })),
  };
}

function heardCells(heard: Heard | null): TableRow["cells"] {
  if (heard === null) return Array.from({ length: 6 }, () => ({ reason: reasonWords("tidak_dikumpulkan") }));
  const { upheld, refused, notHandled, onTime, open, overdue } = heard;
  return [upheld, refused, notHandled, onTime, open, overdue].map((count) => formatCount(count));
}

function countOf(rows: readonly PublishedRow[], column: string): TableCell {
  const isKnown = rows.some((row) => typeof row[column] === "number");
  return isKnown ? formatCount(sumOf(rows, [column])) : { reason: reasonWords("tidak_dikumpulkan") };
}

function timeCell(row: PublishedRow | undefined): TableCell {
  if (typeof row?.lama === "string") return t(`time.${row.lama as HandlingTime}`);
  const isSilent = row === undefined || row.alasan_kosong === "tidak_dikumpulkan";
  return { reason: isSilent ? reasonWords("tidak_dikumpulkan") : t("fewCases") };
}

import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, formatPeriod, reader } from "#messages";
import type { Program, ReasonCode } from "#schemas";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { reasonWords } from "./words.ts";

const t = reader("flows");

/** How many families received a programme at the start and the end of a period, came and left. */
export type FlowBalance =
  | {
      readonly kind: "value";
      readonly opening: number;
      readonly entered: number;
      readonly left: number;
      readonly closing: number;
    }
  | { readonly kind: "missing"; readonly reason: ReasonCode };

/** Returns the balance of rows of one programme and period, over all their kecamatan; missing where one of them is. */
export function balanceOf(rows: readonly PublishedRow[]): FlowBalance {
  const gap = rows.find(({ masuk, keluar }) => typeof masuk !== "number" || typeof keluar !== "number");
  if (rows.length === 0 || gap)
    return {
      kind: "missing",
      reason: (gap?.alasan_kosong as ReasonCode | null | undefined) ?? "tidak_dikumpulkan",
    };
  return {
    kind: "value",
    opening: sumOf(rows, ["stok_awal"]),
    entered: sumOf(rows, ["masuk"]),
    left: sumOf(rows, ["keluar"]),
    closing: sumOf(rows, ["stok_akhir"]),
  };
}

/** Returns who came and left in one sentence, from rows of one programme and period; or why it is not known. */
export function flowFinding(rows: readonly PublishedRow[], period: string): string {
  const balance = balanceOf(rows);
  if (balance.kind === "missing")
    return t("findingNone", { period: formatPeriod(period), reason: reasonWords(balance.reason) });
  const { entered, left, opening, closing } = balance;
  const words = { entered: formatCount(entered), left: formatCount(left) };
  const change = closing - opening;
  if (change === 0) return t("findingSame", words);
  return t(change > 0 ? "findingUp" : "findingDown", { ...words, change: formatCount(Math.abs(change)) });
}

/** Returns by how many families a balance grew. */
export const netOf = ({ opening, closing }: { readonly opening: number; readonly closing: number }) =>
  closing - opening;

/** Returns opening, entered, left, closing and the change as table cells, or the reason for none. */
export function balanceCells(balance: FlowBalance): TableCell[] {
  if (balance.kind === "missing")
    return Array.from({ length: 5 }, () => ({ reason: reasonWords(balance.reason) }));
  const { opening, entered, left, closing } = balance;
  return [...[opening, entered, left, closing].map(formatCount), signed.format(netOf(balance))];
}

const signed = new Intl.NumberFormat("id-ID", { signDisplay: "exceptZero" });

/** Returns into which single programme most families came, as a heading. */
export function programFlowFinding(rows: readonly PublishedRow[], programs: readonly Program[]): string {
  const [most] = programs
    .filter(({ id }) => id !== "SALAH_SATU")
    .flatMap(({ id, shortName }) => {
      const balance = balanceOf(where(rows, { program: id }));
      return balance.kind === "value" ? [{ program: shortName, entered: balance.entered }] : [];
    })
    .sort((left, right) => right.entered - left.entered);
  if (!most || most.entered === 0) return t("programs.titleNone");
  return t("programs.title", { program: most.program, count: formatCount(most.entered) });
}

/** Returns one row per programme, from rows of one period: opening, entered, left, closing and the change, or the reason for none. */
export function flowTable(
  rows: readonly PublishedRow[],
  programs: readonly Program[],
  caption: string,
): TableModel {
  return {
    caption,
    columns: [
      { label: t("colProgram") },
      { label: t("colOpening") },
      { label: t("colEntered") },
      { label: t("colLeft") },
      { label: t("colClosing") },
      { label: t("colNet") },
    ],
    rows: programs.map(({ id, shortName }) => ({
      head: shortName,
      cells: balanceCells(balanceOf(where(rows, { program: id }))),
    })),
  };
}

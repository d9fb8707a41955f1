import { type PublishedRow, sumOf } from "#domain/indicator";
import { formatCount, formatPeriod, reader } from "#messages";
import { enteringReasons, leavingReasons, type Program, type ReasonCode } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { countCell, reasonWords } from "./words.ts";

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
  const when = formatPeriod(period);
  if (balance.kind === "missing")
    return t("findingNone", { period: when, reason: reasonWords(balance.reason) });
  const { entered, left, opening, closing } = balance;
  const words = { period: when, entered: formatCount(entered), left: formatCount(left) };
  const change = closing - opening;
  if (change === 0) return t("findingSame", words);
  return t(change > 0 ? "findingUp" : "findingDown", { ...words, change: formatCount(Math.abs(change)) });
}

/** Returns one row per programme, from rows of one period: opening, entered, left, closing, or the reason for none. */
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
    ],
    rows: programs.map(({ id, shortName }) => {
      const balance = balanceOf(where(rows, { program: id }));
      const cells =
        balance.kind === "value"
          ? [balance.opening, balance.entered, balance.left, balance.closing].map(formatCount)
          : Array.from({ length: 4 }, () => ({ reason: reasonWords(balance.reason) }));
      return { head: shortName, cells };
    }),
  };
}

/** Returns why families came or left, from rows of `perubahan_alasan` of one programme and period. */
export function flowReasonTable(rows: readonly PublishedRow[], caption: string): TableModel {
  const cellOf = (direction: string, reason: string) => {
    const [row] = where(rows, { arah: direction, alasan: reason });
    return countCell(row?.keluarga, row?.alasan_kosong);
  };
  const sides = [
    ["masuk", enteringReasons],
    ["keluar", leavingReasons],
  ] as const;
  return {
    caption,
    columns: [{ label: t("colReason") }, { label: t("colDirection") }, { label: t("colFamilies") }],
    rows: sides.flatMap(([direction, reasons]) =>
      reasons.map((reason) => ({
        head: t(`reason.${reason}`),
        cells: [t(`direction.${direction}`), cellOf(direction, reason)],
      })),
    ),
  };
}

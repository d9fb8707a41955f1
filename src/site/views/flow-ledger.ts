import type { PublishedRow } from "#domain/indicator";
import { periodBefore } from "#domain/period";
import { formatCount, formatPeriod, reader } from "#messages";
import { enteringReasons, leavingReasons } from "#schemas";
import type { Ledger } from "../charts/index.ts";
import type { TableModel, TableRow } from "../components/DataTable.tsx";
import { where } from "./rows.ts";
import { countCell } from "./words.ts";

const t = reader("flows");

const sides = [
  { direction: "masuk", part: "entered", all: "allEntered", reasons: enteringReasons },
  { direction: "keluar", part: "left", all: "allLeft", reasons: leavingReasons },
] as const;

/** Returns what the bars of the ledger of a triwulan are called. */
export function ledgerLabels(period: string): Record<keyof Ledger, string> {
  return {
    opening: t("stock", { period: formatPeriod(periodBefore(period)) }),
    entered: t("colEntered"),
    left: t("colLeft"),
    closing: t("stock", { period: formatPeriod(period) }),
  };
}

/**
 * Returns the ledger as a statement that adds up from top to bottom: opening, who came, who left, closing as the
 * total. `reasons` are rows of `perubahan_alasan` of the same area, programme and period; without them each side is
 * one line.
 */
export function ledgerTable(
  ledger: Ledger,
  reasons: readonly PublishedRow[],
  { period, place }: { readonly period: string; readonly place: string },
): TableModel {
  const labels = ledgerLabels(period);
  const row = (part: keyof Ledger, head: string): TableRow => ({ head, cells: [formatCount(ledger[part])] });
  const names = { place, before: formatPeriod(periodBefore(period)), period: formatPeriod(period) };
  return {
    caption: t(reasons.length > 0 ? "ledgerTableReasons" : "ledgerTable", names),
    columns: [{ label: t("colEntry") }, { label: t("colFamilies") }],
    rows: [
      row("opening", labels.opening),
      ...sides.flatMap(({ direction, part, all, reasons: known }) => [
        ...(reasons.length > 0 ? known : []).map((reason) => {
          const [own] = where(reasons, { arah: direction, alasan: reason });
          return {
            head: t(`entry.${direction}`, { reason: t(`reason.${reason}`) }),
            cells: [countCell(own?.keluarga, own?.alasan_kosong)],
          };
        }),
        row(part, t(all)),
      ]),
    ],
    total: row("closing", labels.closing),
  };
}

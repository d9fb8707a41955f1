import type { PublishedRow } from "#domain/indicator";
import { formatCount, formatPeriod, reader } from "#messages";
import type { TrendSeries } from "../charts/index.ts";
import type { TableModel } from "../components/DataTable.tsx";
import { balanceCells, balanceOf } from "./flows.ts";
import { periodsOf, where } from "./rows.ts";

const t = reader("flows");

const lines = [
  { part: "entered", label: t("colEntered") },
  { part: "left", label: t("colLeft") },
] as const;

/** Returns how many families came and left per triwulan as lines; broken where it is not known. */
export function flowLines(rows: readonly PublishedRow[]): TrendSeries[] {
  const balances = periodsOf(rows).map((periode) => balanceOf(where(rows, { periode })));
  return lines.map(({ part, label }) => ({
    label,
    values: balances.map((balance) => (balance.kind === "value" ? balance[part] : null)),
  }));
}

/** Returns the change of receiving families over all triwulan that are known, as a heading. */
export function timeFinding(rows: readonly PublishedRow[]): string {
  const known = periodsOf(rows).flatMap((periode) => {
    const balance = balanceOf(where(rows, { periode }));
    return balance.kind === "value" ? [{ periode, balance }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t("missingTitle");
  const change = last.balance.closing - first.balance.closing;
  const words = { first: formatPeriod(first.periode), change: formatCount(Math.abs(change)) };
  if (change === 0) return t("time.titleSame", words);
  return t(change > 0 ? "time.titleUp" : "time.titleDown", words);
}

/** Returns one row per triwulan, from rows of one programme of every triwulan. */
export function timeTable(rows: readonly PublishedRow[], caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colPeriod") },
      { label: t("colOpening") },
      { label: t("colEntered") },
      { label: t("colLeft") },
      { label: t("colClosing") },
      { label: t("colNet") },
    ],
    rows: periodsOf(rows).map((periode) => ({
      head: formatPeriod(periode),
      cells: balanceCells(balanceOf(where(rows, { periode }))),
    })),
  };
}

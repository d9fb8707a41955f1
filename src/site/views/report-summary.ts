import { type Measure, type PublishedRow, shareOf, sumOf } from "#domain/indicator";
import { isTriwulan } from "#domain/period";
import { formatCount, formatPeriod, reader } from "#messages";
import type { TableCell, TableModel, TableRow } from "../components/DataTable.tsx";
import { registrationOf } from "./registration.ts";
import type { ReportSpan } from "./report-span.ts";
import { where } from "./rows.ts";
import { targetingOf } from "./targeting.ts";
import { pointsWords, reasonWords, shareCell } from "./words.ts";

const t = reader("report");
const tRegion = reader("region");
const signedCount = new Intl.NumberFormat("id-ID", { signDisplay: "exceptZero" });

/** The rows of a report: registration by month, receiving at least one programme by triwulan. */
export interface ReportRows {
  readonly registration: readonly PublishedRow[];
  readonly anyProgram: readonly PublishedRow[];
}

/** A figure of the summary: how it is read off the rows of one period. */
interface Line {
  readonly name: string;
  readonly of: string;
  readonly source: keyof ReportRows;
  readonly read: (rows: readonly PublishedRow[]) => Measure | number;
}

const countOf = (column: string) => (rows: readonly PublishedRow[]) => sumOf(rows, [column]);

const registrationLines: readonly Line[] = [
  {
    name: tRegion("factFamilies"),
    of: t("summary.allOf"),
    source: "registration",
    read: countOf("keluarga_penyebut"),
  },
  line("registered", "ofAll", (rows) => registrationOf(rows).registered),
  line("matched", "ofRegistered", (rows) => registrationOf(rows).matched),
  line("verified", "ofRegistered", (rows) => registrationOf(rows).verified),
];

const aidLines: readonly Line[] = [
  {
    name: t("summary.eligible"),
    of: t("summary.eligibleOf"),
    source: "anyProgram",
    read: (rows) => sumOf(rows, ["layak_menerima", "layak_belum"]),
  },
  {
    name: t("summary.receiving"),
    of: t("summary.receivingOf"),
    source: "anyProgram",
    read: countOf("menerima"),
  },
  aidLine("factCoverage", "ofEligible", (rows) => targetingOf(rows).coverage),
  aidLine("factMissed", "ofEligible", (rows) => targetingOf(rows).missed),
  aidLine("factWrong", "ofReceiving", (rows) => targetingOf(rows).wrong),
];

function line(
  name: "registered" | "matched" | "verified",
  of: "ofAll" | "ofRegistered",
  read: Line["read"],
): Line {
  return { name: tRegion(name), of: t(`summary.${of}`), source: "registration", read };
}

function aidLine(
  name: "factCoverage" | "factMissed" | "factWrong",
  of: "ofEligible" | "ofReceiving",
  read: Line["read"],
): Line {
  return { name: tRegion(name), of: t(`summary.${of}`), source: "anyProgram", read };
}

/**
 * Returns the main figures of a report beside those of the period before, with the change: of a month registration, of
 * a triwulan registration at its end and aid. Both errors stand side by side, in the same form.
 */
export function summaryTable(rows: ReportRows, span: ReportSpan, city: string): TableModel {
  const lines = isTriwulan(span.period) ? [...registrationLines, ...aidLines] : registrationLines;
  return {
    caption: t("summary.table", { city, period: formatPeriod(span.period) }),
    columns: [
      { label: t("summary.colFigure") },
      { label: t("summary.colOf"), isText: true },
      { label: t("summary.colBefore") },
      { label: t("summary.colNow") },
      { label: t("summary.colChange") },
    ],
    rows: lines.map((one) => summaryRow(one, rows, span)),
  };
}

function summaryRow({ name, of, source, read }: Line, rows: ReportRows, span: ReportSpan): TableRow {
  const at = (periode: string) => {
    const own = where(rows[source], { periode });
    return own.length === 0 ? null : read(own);
  };
  const isMonthly = source === "registration";
  const before = at(isMonthly ? span.monthBefore : span.before);
  const now = at(isMonthly ? span.month : span.period);
  return { head: name, cells: [of, valueCell(before), valueCell(now), changeCell(before, now)] };
}

function valueCell(value: Measure | number | null): TableCell {
  if (value === null) return { reason: t("summary.none") };
  return typeof value === "number" ? formatCount(value) : shareCell(value);
}

function changeCell(before: Measure | number | null, now: Measure | number | null): TableCell {
  if (before === null || now === null) return "–";
  if (typeof before === "number" || typeof now === "number")
    return signedCount.format(Number(now) - Number(before));
  const missing = [now, before].find(({ kind }) => kind === "missing");
  if (missing?.kind === "missing") return { reason: reasonWords(missing.reason) };
  return pointsWords(shareOf(now) - shareOf(before));
}

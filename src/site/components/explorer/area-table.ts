import { indicators } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import type { TableCell, TableModel, TableRow } from "../DataTable.tsx";
import { type AreaFact, classWords, programWords, type Question, reasonWords } from "./area-facts.ts";
import type { Catalogue } from "./catalogue.ts";
import { hasPrograms } from "./view.ts";

/** Returns the numbers behind a map: one row per kecamatan, most families in the denominator first, and the whole. */
export function areaTable(
  catalogue: Catalogue,
  question: Question,
  areas: readonly AreaFact[],
  whole: AreaFact,
): TableModel {
  const { name, denominator } = indicators[question.indicator];
  const isMany = new Set(areas.map(({ city }) => city)).size > 1;
  const cellsOf = (fact: AreaFact): TableCell[] => [
    ...(isMany ? [fact === whole ? "" : fact.city] : []),
    partCell(catalogue, fact, "denominator"),
    partCell(catalogue, fact, "numerator"),
    fact.share === null ? { reason: reasonWords(catalogue, fact.reason ?? "") } : formatPercent(fact.share),
  ];
  const rowOf = (fact: AreaFact): TableRow => ({
    head: fact.name,
    href: `/wilayah/${fact.code}/`,
    cells: cellsOf(fact),
  });
  return {
    caption: captionOf(catalogue, question, whole.name),
    columns: [
      { label: explorerText("colPlace") },
      ...(isMany ? [{ label: explorerText("colCity"), isText: true }] : []),
      { label: capitalised(denominator.id) },
      { label: capitalised(explorerText(`count.${question.indicator}`)) },
      { label: name.id },
    ],
    rows: areas.toSorted((left, right) => weightOf(right) - weightOf(left)).map(rowOf),
    total: { head: explorerText("whole", { place: whole.name }), cells: cellsOf(whole) },
  };
}

/** Returns what a view shows, in one line. */
export function captionOf(catalogue: Catalogue, question: Question, place: string): string {
  const { indicator, program, desil, period } = question;
  const words = {
    place,
    indicator: indicators[indicator].name.id,
    program: programWords(catalogue, program),
    class: classWords(desil).toLowerCase(),
    period: formatPeriod(period),
  };
  return explorerText(hasPrograms(indicator) ? "table" : "tableRegistration", words);
}

/** A denominator of nobody is a zero, not a missing value. */
function partCell(catalogue: Catalogue, { measure }: AreaFact, part: "numerator" | "denominator"): TableCell {
  if (measure.kind === "value") return formatCount(measure[part]);
  if (measure.reason === "penyebut_nol") return formatCount(0);
  return { reason: reasonWords(catalogue, measure.reason) };
}

const weightOf = ({ measure }: AreaFact) => (measure.kind === "value" ? measure.denominator : -1);
const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

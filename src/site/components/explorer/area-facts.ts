import { type IndicatorId, indicators, type Measure, shareOf, sumOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import { allClasses, anyProgram, type Catalogue } from "./catalogue.ts";
import { type ExplorerSlice, rowsOf } from "./slice.ts";
import { hasPrograms } from "./view.ts";

/** What is asked of every area. */
export interface Question {
  readonly indicator: IndicatorId;
  readonly program: string;
  readonly desil: string;
  readonly period: string;
}

/** What is known of one area: a share or the reason why there is none, and the sentence that says it. */
export interface AreaFact {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly measure: Measure;
  /** 0-1. */
  readonly share: number | null;
  /** Code of the reason where there is no share. */
  readonly reason: string | null;
  /** Families the circle stands for: the numerator, else those who receive at all. */
  readonly count: number | null;
  readonly sentence: string;
}

/** Returns one fact per kecamatan of the slices. */
export function kecamatanFacts(
  catalogue: Catalogue,
  slices: readonly ExplorerSlice[],
  question: Question,
): AreaFact[] {
  return slices.flatMap((slice) =>
    slice.kecamatan.map(({ code, name }) =>
      factOf(catalogue, [slice], question, { code, name, city: slice.name, kecamatan: code }),
    ),
  );
}

/** Returns the fact of all slices together. */
export function wholeFact(
  catalogue: Catalogue,
  slices: readonly ExplorerSlice[],
  question: Question,
): AreaFact {
  const [only, ...more] = slices;
  const name = only && more.length === 0 ? only.name : explorerText("allPilotsPlace");
  return factOf(catalogue, slices, question, { code: "", name, city: name, kecamatan: null });
}

interface Area {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly kecamatan: string | null;
}

function factOf(
  catalogue: Catalogue,
  slices: readonly ExplorerSlice[],
  question: Question,
  { kecamatan, ...area }: Area,
): AreaFact {
  const { dataset, measure: measureRows } = indicators[question.indicator];
  const choice = { ...question, desil: question.desil === allClasses ? null : question.desil, kecamatan };
  const rows = slices.flatMap((slice) => rowsOf(slice, dataset, choice));
  const measure = measureRows(rows);
  const isKnown = measure.kind === "value";
  const hasReceiving = rows.some(({ menerima }) => typeof menerima === "number");
  const receiving = hasReceiving ? sumOf(rows, ["menerima"]) : null;
  return {
    ...area,
    measure,
    share: isKnown ? shareOf(measure) : null,
    reason: isKnown ? null : measure.reason,
    count: isKnown ? measure.numerator : receiving,
    sentence: sentenceOf(catalogue, question, area.name, measure, receiving),
  };
}

function sentenceOf(
  catalogue: Catalogue,
  question: Question,
  place: string,
  measure: Measure,
  receiving: number | null,
): string {
  const period = formatPeriod(question.period);
  const program = programWords(catalogue, question.program);
  if (measure.kind === "missing") {
    const reason = reasonWords(catalogue, measure.reason);
    const missing = explorerText("sentenceMissing", { place, period, reason });
    if (receiving === null || !hasPrograms(question.indicator)) return missing;
    return `${missing} ${explorerText("sentenceReceiving", { receiving: formatCount(receiving), program })}`;
  }
  return explorerText(`sentence.${question.indicator}`, {
    place,
    period,
    program,
    group: groupWords(question.desil),
    numerator: formatCount(measure.numerator),
    denominator: formatCount(measure.denominator),
    share: formatPercent(shareOf(measure)),
  });
}

/** Returns a programme as it stands within a sentence. */
export function programWords({ programs }: Catalogue, program: string): string {
  if (program === anyProgram) return explorerText("anyProgram");
  return programs.find(({ id }) => id === program)?.name ?? program;
}

/** Returns a reason for a missing cell in words. */
export function reasonWords({ reasons }: Catalogue, reason: string): string {
  return reasons[reason] ?? explorerText("zeroDenominator");
}

/** Returns a class as people say it: `Desil 1–2`, `Tanpa desil`. */
export function classWords(key: string): string {
  if (key === allClasses) return explorerText("allClasses");
  if (key === "belum_ada") return explorerText("classNone");
  const [first = "", last] = key.split("-");
  return last ? explorerText("classMany", { first, last }) : explorerText("classOne", { first });
}

function groupWords(key: string): string {
  if (key === allClasses) return "";
  if (key === "belum_ada") return explorerText("inNoClass");
  return explorerText("inClass", { class: classWords(key).toLowerCase() });
}

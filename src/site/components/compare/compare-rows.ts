import { differenceBetween, type Measure, shareOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod } from "#messages";
import { compareText as t } from "#messages/banding";
import { type ComparedArea, type CompareFacts, unpackMeasure } from "./compared-area.ts";
import { type ComparedMeasure, gapPrefix, measuresOf } from "./measures.ts";
import { differenceSentence, familiesSentence } from "./sentences.ts";

/** One measure over the areas, with the sentence that says what its differences mean. */
export interface CompareRow {
  readonly id: string;
  readonly name: string;
  /** What it is of and when, in words. */
  readonly basis: string;
  readonly period: string;
  readonly cells: readonly CompareCell[];
  readonly sentence: string;
}

/** One measure of one area. */
export interface CompareCell {
  readonly code: string;
  readonly measure: Measure;
  /** The value as it is read, null where there is a reason instead. */
  readonly value: string | null;
  readonly reason: string | null;
  /** Numerator and denominator in words. */
  readonly part: string | null;
  /** Every period up to that of the row. */
  readonly trend: readonly TrendValue[];
}

/** A share and how it is read; null where there is no value. */
export interface TrendValue {
  readonly period: string;
  readonly share: number | null;
  readonly words: string;
}

/** Returns one row per measure, the number of families first; the areas are held against the first of them. */
export function compareRows(areas: readonly ComparedArea[], facts: CompareFacts): CompareRow[] {
  const families = familiesRow(areas, facts);
  return [
    ...(families ? [families] : []),
    ...measuresOf(areas).flatMap((one) => rowOf(one, areas, facts) ?? []),
  ];
}

/** The latest period that all areas have, else the latest of any; null where there is none. */
export function sharedPeriod(periods: readonly (readonly string[])[]): string | null {
  const [first = [], ...others] = periods;
  const shared = first.filter((period) => others.every((own) => own.includes(period)));
  return (shared.length > 0 ? shared : periods.flat()).toSorted().at(-1) ?? null;
}

function rowOf(
  { id, name, of, says, numbers }: ComparedMeasure,
  areas: readonly ComparedArea[],
  facts: CompareFacts,
): CompareRow | null {
  const known = areas.map(({ measures }) => measures[id] ?? {});
  const period = sharedPeriod(known.map((own) => Object.keys(own)));
  if (period === null) return null;
  const cells = areas.map((area, index) => cellOf(area, id, known[index] ?? {}, period, facts));
  const [first, ...others] = cells;
  const differences = others.map((cell, index) => ({
    place: areas[index + 1]?.name ?? "",
    ...differenceBetween(first?.measure ?? unpackMeasure(undefined), cell.measure, facts.base, numbers),
  }));
  return {
    id,
    name,
    basis: t(id === "perubahan" ? "basisCount" : "basis", { of, period: formatPeriod(period) }),
    period,
    cells,
    sentence: differenceSentence(says, areas[0]?.name ?? "", first?.measure.kind === "missing", differences),
  };
}

function cellOf(
  area: ComparedArea,
  id: string,
  known: ComparedArea["measures"][string],
  period: string,
  { reasons }: CompareFacts,
): CompareCell {
  const measure = unpackMeasure(known[period]);
  const isOtherClass = id.startsWith(gapPrefix) && area.mix !== null && !hasClass(area, id);
  const isChange = id === "perubahan";
  const read = isChange ? signed : formatPercent;
  const trend = Object.keys(known)
    .filter((one) => one <= period)
    .toSorted()
    .map((one) => {
      const past = unpackMeasure(known[one]);
      const share = past.kind === "value" ? shareOf(past) : null;
      return { period: one, share, words: share === null ? "–" : read(share) };
    });
  if (measure.kind === "missing") {
    const reason = isOtherClass ? t("otherClass") : (reasons[measure.reason] ?? measure.reason);
    return { code: area.code, measure, value: null, reason, part: null, trend };
  }
  return {
    code: area.code,
    measure,
    value: read(shareOf(measure)),
    reason: null,
    part: t(isChange ? "partChange" : "part", {
      part: isChange ? signedCount(measure.numerator) : formatCount(measure.numerator),
      count: formatCount(measure.denominator),
    }),
    trend,
  };
}

const hasClass = ({ mix }: ComparedArea, id: string) =>
  mix?.parts.some(({ key }) => `${gapPrefix}${key}` === id) ?? false;

function familiesRow(areas: readonly ComparedArea[], { reasons }: CompareFacts): CompareRow | null {
  const period = sharedPeriod(areas.map(({ families }) => Object.keys(families)));
  if (period === null) return null;
  const counts = areas.map(({ families }) => families[period] ?? null);
  return {
    id: "families",
    name: t("row.families"),
    basis: t("basisCount", { of: t("of.families"), period: formatPeriod(period) }),
    period,
    cells: areas.map(({ code }, index): CompareCell => {
      const count = counts[index] ?? null;
      const measure: Measure =
        count === null
          ? { kind: "missing", reason: "tidak_dikumpulkan" }
          : { kind: "value", numerator: count, denominator: count };
      const isKnown = count !== null;
      return {
        code,
        measure,
        value: isKnown ? formatCount(count) : null,
        reason: isKnown ? null : (reasons.tidak_dikumpulkan ?? ""),
        part: null,
        trend: [],
      };
    }),
    sentence: familiesSentence(
      areas.map(({ name }, index) => ({ place: name, count: counts[index] ?? null })),
    ),
  };
}

/** Returns a change as it is read: `+1,5 %`. */
const signed = (share: number) => `${share > 0 ? "+" : ""}${formatPercent(share)}`;
const signedCount = (count: number) => `${count > 0 ? "+" : ""}${formatCount(count)}`;

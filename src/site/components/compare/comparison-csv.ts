import { differenceBetween, type Measure, type ShareDifference, shareOf } from "#domain/indicator";
import { compareText as t } from "#messages/banding";
import { type SeenColumn, toCsv } from "../../islands/figure-download/csv.ts";
import { type ComparedArea, type CompareFacts, unpackMeasure } from "./compared-area.ts";
import { type ComparedMeasure, measuresOf } from "./measures.ts";

/** One area, measure and period. */
type Line = readonly string[];

const columns = [
  "kode",
  "name",
  "place",
  "measure",
  "period",
  "part",
  "of",
  "ofWords",
  "share",
  "reason",
  "difference",
  "margin",
  "means",
  "release",
  "nature",
] as const;

/**
 * Returns a comparison as CSV: one row per area, measure and period, each with how it differs from the first area and
 * whether rounding may be all there is to it.
 */
export function comparisonCsv(areas: readonly ComparedArea[], facts: CompareFacts): string {
  const lines = measuresOf(areas).flatMap((measure) =>
    areas.flatMap((area) => linesOf(measure, area, areas[0], facts)),
  );
  return toCsv(
    columns.map(
      (name, index): SeenColumn => ({
        label: t(`csv.${name}`),
        cells: lines.map((line) => ({ text: line[index] ?? "", isReason: line[index] === "" })),
      }),
    ),
  );
}

/** Returns a name for the file: of which areas and which release. */
export function comparisonFileName(codes: readonly string[], { release, isSimulated }: CompareFacts): string {
  return `${["banding", ...codes, release, ...(isSimulated ? ["simulasi"] : [])].join("-")}.csv`;
}

function linesOf(
  { id, name, of, numbers }: ComparedMeasure,
  area: ComparedArea,
  first: ComparedArea | undefined,
  facts: CompareFacts,
): Line[] {
  const known = area.measures[id] ?? {};
  return Object.keys(known)
    .toSorted()
    .map((period) => {
      const measure = unpackMeasure(known[period]);
      const against = first && first !== area ? unpackMeasure(first.measures[id]?.[period]) : null;
      const [part, whole, share, reason] = valueCells(measure, facts);
      return [
        area.code,
        area.name,
        area.place,
        name,
        period,
        part,
        whole,
        of,
        share,
        reason,
        ...differenceCells(against && differenceBetween(against, measure, facts.base, numbers)),
        facts.release,
        t(facts.isSimulated ? "csv.simulated" : "csv.real"),
      ];
    });
}

function valueCells(measure: Measure, { reasons }: CompareFacts): [string, string, string, string] {
  if (measure.kind === "missing") return ["", "", "", reasons[measure.reason] ?? measure.reason];
  return [String(measure.numerator), String(measure.denominator), points(shareOf(measure)), ""];
}

function differenceCells(difference: ShareDifference | null): [string, string, string] {
  if (difference === null || difference.kind === "missing") return ["", "", ""];
  const isBeyond = difference.kind === "beyond";
  return [points(difference.difference), points(difference.margin), t(isBeyond ? "csv.yes" : "csv.no")];
}

/** A share in percent as the other files of the portal write it, one decimal after a comma. */
const points = (share: number) => (Math.round(share * 1000) / 10).toFixed(1).replace(".", ",");

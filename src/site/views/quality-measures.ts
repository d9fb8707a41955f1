import { type Measure, shareOf } from "#domain/indicator";
import { formatCount, formatPercent, reader } from "#messages";
import type { ValueRow } from "../charts/index.ts";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import type { DataQuality } from "./data-quality.ts";
import { reasonWords } from "./words.ts";

const t = reader("answers");

interface QualityMeasure {
  readonly label: string;
  readonly measure: Measure;
  /** Said where nobody is in the denominator. */
  readonly none: string;
  /** What the measure is of, with its count. */
  readonly of: (denominator: number) => string;
}

/** Returns the three measures of quality, each a share with both of its parts. */
export function qualityMeasures({ matched, duplicates, ages }: DataQuality): QualityMeasure[] {
  const places = ages.reduce((sum, one) => sum + one.places, 0);
  const recent = ages.find(({ age }) => age === "sampai_6_bulan")?.places ?? 0;
  return [
    {
      label: t("qualityMatched"),
      measure: matched,
      none: reader("sheet")("noneRegistered"),
      of: (count) => t("qualityOfRegistered", { count: formatCount(count) }),
    },
    {
      label: t("qualitySettled"),
      measure: duplicates ? ratio(duplicates.settled, duplicates.found) : notCollected,
      none: t("qualityNoDuplicates"),
      of: (count) => t("qualityOfFound", { count: formatCount(count) }),
    },
    {
      label: t("qualityRecent"),
      measure: places > 0 ? ratio(recent, places) : notCollected,
      none: reasonWords("tidak_dikumpulkan"),
      of: (count) => t("qualityOfPlaces", { count: formatCount(count) }),
    },
  ];
}

/** Returns the measures as bars. */
export function qualityBars(measures: readonly QualityMeasure[]): ValueRow[] {
  return measures.map(({ label, measure, none }) =>
    measure.kind === "value"
      ? { label, value: shareOf(measure), words: formatPercent(shareOf(measure)) }
      : { label, value: null, words: noneWords(measure, none) },
  );
}

/** Returns the numbers behind `qualityBars`. */
export function qualityTable(measures: readonly QualityMeasure[], caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colMeasure") },
      { label: t("colAmount") },
      { label: t("colOf"), isText: true },
      { label: t("colShare") },
    ],
    rows: measures.map(({ label, measure, none, of }) => ({
      head: label,
      cells:
        measure.kind === "value"
          ? [formatCount(measure.numerator), of(measure.denominator), formatPercent(shareOf(measure))]
          : Array.from({ length: 3 }, (): TableCell => ({ reason: noneWords(measure, none) })),
    })),
  };
}

const notCollected: Measure = { kind: "missing", reason: "tidak_dikumpulkan" };

function ratio(numerator: number, denominator: number): Measure {
  return denominator === 0
    ? { kind: "missing", reason: "penyebut_nol" }
    : { kind: "value", numerator, denominator };
}

const noneWords = ({ reason }: Extract<Measure, { kind: "missing" }>, none: string) =>
  reason === "penyebut_nol" ? none : reasonWords(reason);

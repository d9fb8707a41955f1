import { indicators, type Measure, type PublishedRow, shareOf } from "#domain/indicator";
import { formatPeriod, reader } from "#messages";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { type Targeting, targetingOf } from "./targeting.ts";
import { denominatorCell, numeratorCell, shareCell } from "./words.ts";

const t = reader("sheet");
const region = reader("region");

/** Both errors as so many of a hundred families, null where there is no share. */
export interface ErrorsOfHundred {
  readonly missed: number | null;
  readonly wrong: number | null;
}

/** Returns both errors of the rows as whole families of a hundred. */
export function errorsOfHundred({ missed, wrong }: Targeting): ErrorsOfHundred {
  return { missed: ofHundred(missed), wrong: ofHundred(wrong) };
}

/** Returns the finding of both errors, in one breath; without figures, what it would be about. */
export function errorsTitle({ missed, wrong }: ErrorsOfHundred): string {
  return missed === null || wrong === null ? t("errorsTitleNone") : t("errorsTitle", { missed, wrong });
}

/** Returns coverage and both errors of SALAH_SATU rows of one period: what each means, of how many, which share. */
export function errorsTable(rows: readonly PublishedRow[], place: string, period: string): TableModel {
  const { coverage, missed, wrong } = targetingOf(rows);
  const measures = [
    [indicators.cakupan, coverage, region("ofEligible")],
    [indicators.terlewat, missed, region("ofEligible")],
    [indicators.salah_sasaran, wrong, region("ofReceiving")],
  ] as const;
  return {
    caption: t("errorsTable", { place, period: formatPeriod(period) }),
    columns: [
      { label: t("colMeasure") },
      { label: t("colMeaning"), isText: true },
      { label: t("colFamilies") },
      { label: t("colOf") },
      { label: t("colShare") },
    ],
    rows: measures.map(([{ name, meaning }, measure, of]) => ({
      head: name.id,
      cells: [meaning.id, numeratorCell(measure), ofCell(measure, of), shareCell(measure)],
    })),
  };
}

function ofCell(measure: Measure, of: string): TableCell {
  const cell = denominatorCell(measure);
  return typeof cell === "string" ? `${cell} ${of}` : cell;
}

const ofHundred = (measure: Measure) =>
  measure.kind === "value" ? Math.round(shareOf(measure) * 100) : null;

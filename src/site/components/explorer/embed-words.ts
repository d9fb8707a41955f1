import { indicators } from "#domain/indicator";
import { explorerPageText } from "#messages/explorer-page";
import type { TableModel } from "../DataTable.tsx";
import { kecamatanFacts, wholeFact } from "./area-facts.ts";
import { areaTable } from "./area-table.ts";
import type { Catalogue } from "./catalogue.ts";
import { type ClassedArea, classAreas, type LegendEntry, legendOf } from "./classed-areas.ts";
import type { ExplorerSlice } from "./slice.ts";
import { type ExplorerView, periodsFor } from "./view.ts";

/** Everything an embed shows of one view. */
export interface EmbedWords {
  readonly heading: string;
  readonly sentence: string;
  readonly areas: readonly ClassedArea[];
  readonly legend: readonly LegendEntry[];
  readonly table: TableModel;
}

/** Returns what an embed of one city shows, in the classes of the explorer. */
export function embedWords(catalogue: Catalogue, slice: ExplorerSlice, view: ExplorerView): EmbedWords {
  const { indicator, program, desil, period } = view;
  const question = { indicator, program, desil, period };
  const map = classAreas(
    catalogue,
    periodsFor(catalogue, indicator).map((one) => ({
      period: one,
      facts: kecamatanFacts(catalogue, [slice], { ...question, period: one }),
    })),
  );
  const areas = map.periods.find((one) => one.period === period)?.areas ?? [];
  const whole = wholeFact(catalogue, [slice], question);
  return {
    heading: explorerPageText("embedHeading", {
      indicator: indicators[indicator].name.id,
      place: slice.name,
    }),
    sentence: whole.sentence,
    areas,
    legend: legendOf(catalogue, map, areas),
    table: areaTable(catalogue, question, areas, whole),
  };
}

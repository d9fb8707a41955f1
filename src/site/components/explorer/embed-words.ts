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
  /** The areas compared. */
  readonly pinned: readonly ClassedArea[];
}

/** Largest width and height of the map in an embed. */
export const embeddedSize = [520, 340] as const;
/** Width of a tile there. */
export const embeddedTile = 48;

/** Returns a view as an embed draws it: several cities lie too far apart for one small map, so they are tiles. */
export function embeddedView(catalogue: Catalogue, view: ExplorerView): ExplorerView {
  return catalogue.cities.length > 1 ? { ...view, geography: "ubin" } : view;
}

/** Returns what an embed shows, in the classes of the explorer. */
export function embedWords(
  catalogue: Catalogue,
  slices: readonly ExplorerSlice[],
  view: ExplorerView,
): EmbedWords {
  const { indicator, program, desil, period, pinned } = view;
  const question = { indicator, program, desil, period };
  const map = classAreas(
    catalogue,
    periodsFor(catalogue, indicator).map((one) => ({
      period: one,
      facts: kecamatanFacts(catalogue, slices, { ...question, period: one }),
    })),
  );
  const areas = map.periods.find((one) => one.period === period)?.areas ?? [];
  const whole = wholeFact(catalogue, slices, question);
  return {
    heading: explorerPageText("embedHeading", {
      indicator: indicators[indicator].name.id,
      place: whole.name,
    }),
    sentence: whole.sentence,
    areas,
    legend: legendOf(catalogue, map, areas),
    table: areaTable(catalogue, question, areas, whole),
    pinned: pinned.flatMap((code) => areas.find((area) => area.code === code) ?? []),
  };
}

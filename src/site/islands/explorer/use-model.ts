import { useMemo } from "react";
import {
  type AreaFact,
  kecamatanFacts,
  type Question,
  wholeFact,
} from "../../components/explorer/area-facts.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import {
  type ClassedArea,
  type ClassedMap,
  classAreas,
  type LegendEntry,
  legendOf,
} from "../../components/explorer/classed-areas.ts";
import type { ExplorerSlice } from "../../components/explorer/slice.ts";
import { type ExplorerView, periodsFor } from "../../components/explorer/view.ts";

/** Everything a view says, computed from the slices. */
export interface Model {
  readonly question: Question;
  readonly periods: readonly string[];
  readonly map: ClassedMap;
  /** The areas in the period of the view. */
  readonly areas: readonly ClassedArea[];
  readonly whole: AreaFact;
  /** Each city as one area, for a map too far away to see kecamatan. */
  readonly cities: readonly ClassedArea[];
  readonly legend: readonly LegendEntry[];
  readonly pinned: readonly ClassedArea[];
}

/** Returns the model of a view; moving through time only picks another of the periods computed. */
export function useModel(catalogue: Catalogue, view: ExplorerView, slices: readonly ExplorerSlice[]): Model {
  const { indicator, program, desil, period, pinned } = view;
  const periods = periodsFor(catalogue, indicator);
  const map = useMemo(
    () =>
      classAreas(
        catalogue,
        periods.map((one) => ({
          period: one,
          facts: kecamatanFacts(catalogue, slices, { indicator, program, desil, period: one }),
        })),
      ),
    [catalogue, slices, periods, indicator, program, desil],
  );
  return useMemo(() => {
    const question = { indicator, program, desil, period };
    const areas = map.periods.find((one) => one.period === period)?.areas ?? [];
    const cities = slices.map((slice) => ({ ...wholeFact(catalogue, [slice], question), code: slice.code }));
    return {
      question,
      periods,
      map,
      areas,
      whole: wholeFact(catalogue, slices, question),
      cities: cities.map(map.classed),
      legend: legendOf(catalogue, map, areas),
      pinned: pinned.flatMap((code) => areas.find((area) => area.code === code) ?? []),
    };
  }, [catalogue, slices, periods, map, indicator, program, desil, period, pinned]);
}

import type { z } from "zod";
import {
  type Indicator,
  type IndicatorId,
  indicatorIds,
  indicators,
  type PublishedRow,
} from "#domain/indicator";
import { comparePeriods } from "#domain/period";
import { type ProgramId, programIds, type ReleasedFile } from "#schemas";
import type { apiMeasure, apiSeries } from "#schemas/api";
import { verifyAddress } from "../../components/verify/figure-address.ts";
import { byClass, where } from "../../views/rows.ts";
import { currentRelease } from "../release.ts";
import { publishedRows } from "../rows.ts";
import { type ApiRegion, apiAddress, apiRegions, cityOf, csvOf, envelopeOf, fileFacts } from "./envelope.ts";

export type ApiSeries = z.infer<typeof apiSeries>;
export type ApiMeasure = z.infer<typeof apiMeasure>;
type Observation = ApiSeries["observations"][number];

/** Every series of the release, with the CSV that holds its rows: where there is no file, there is none. */
export function apiSeriesList(): { area: ApiRegion; indicator: IndicatorId; source: ReleasedFile }[] {
  return apiRegions().flatMap((area) =>
    indicatorIds.flatMap((indicator) => {
      const source = csvOf(indicators[indicator].dataset, area.code);
      return source ? [{ area, indicator, source }] : [];
    }),
  );
}

/** Returns a series; `source` is the released CSV that holds its rows. */
export function apiSeriesOf(area: ApiRegion, id: IndicatorId, source: ReleasedFile): ApiSeries {
  const indicator = indicators[id];
  const { dataset, name, meaning, formula } = indicator;
  const { id: release, protection } = currentRelease();
  return {
    ...envelopeOf(),
    area,
    indicator: { id, name, meaning, formula },
    rounding: {
      base: protection.base,
      smallestDifference: 2 * protection.base,
      url: "/metode/privasi/#selisih",
    },
    source: fileFacts(source, release),
    observations: observationsOf(indicator, rowsOf(area.code, dataset), protection.base),
    links: {
      self: apiAddress.series(area.code, id),
      area: area.links.self,
      page: area.links.page,
      verify: verifyAddress(dataset, { release, area: area.code, periods: [], program: null }),
    },
  };
}

/** Returns the rows of a dataset that lie in an area. */
export function rowsOf(code: string, dataset: string): PublishedRow[] {
  const rows = publishedRows(dataset, cityOf(code));
  return code === cityOf(code) ? [...rows] : where(rows, { kode_wilayah: code });
}

/**
 * Returns an indicator for every period and programme: of all classes together first, then class by class. `base` is
 * the rounding base of the release.
 */
export function observationsOf(
  indicator: Indicator,
  rows: readonly PublishedRow[],
  base: number,
): Observation[] {
  const order = (program: unknown) => programIds.indexOf(program as ProgramId);
  const groups = Map.groupBy(rows, ({ periode, program }) => JSON.stringify([periode, program ?? null]));
  return [...groups]
    .map(([key, own]) => ({ key: JSON.parse(key) as [string, Observation["program"]], own }))
    .sort(
      (left, right) => comparePeriods(left.key[0], right.key[0]) || order(left.key[1]) - order(right.key[1]),
    )
    .flatMap(({ key: [periode, program], own }) =>
      [{ desilClass: null, rows: own }, ...byClass(own)].map(({ desilClass, rows: these }) => ({
        periode,
        program,
        desil_awal: desilClass?.first ?? null,
        desil_akhir: desilClass?.last ?? null,
        ...measureFacts(indicator, these, base),
      })),
    );
}

/**
 * Returns an indicator over rows as the API tells it. The margin is the share that twice the rounding base is of the
 * denominator: a smaller difference may be rounding alone.
 */
export function measureFacts(indicator: Indicator, rows: readonly PublishedRow[], base: number): ApiMeasure {
  const measure = indicator.measure(rows);
  if (measure.kind === "missing")
    return { value: null, numerator: null, denominator: null, alasan_kosong: measure.reason, margin: null };
  const { numerator, denominator } = measure;
  return {
    value: sixDigits(numerator / denominator),
    numerator,
    denominator,
    alasan_kosong: null,
    margin: sixDigits(Math.min(1, (2 * base) / denominator)),
  };
}

const sixDigits = (share: number): number => Math.round(share * 1e6) / 1e6;

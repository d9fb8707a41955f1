import { type IndicatorId, indicatorIds, indicators } from "#domain/indicator";
import { isTriwulan, latestPeriod, triwulanOf } from "#domain/period";
import { allCities, allClasses, anyProgram, type Catalogue, citiesOf } from "./catalogue.ts";

export const geographies = ["skematik", "ubin", "resmi"] as const;
export type Geography = (typeof geographies)[number];

/** Everything that decides what the explorer shows; all of it stands in the address. */
export interface ExplorerView {
  /** Code of a kabupaten/kota, or `semua`. */
  readonly area: string;
  readonly indicator: IndicatorId;
  readonly program: string;
  /** Key of a class, or `semua`. */
  readonly desil: string;
  readonly period: string;
  readonly geography: Geography;
  readonly hasCircles: boolean;
  /** Codes of the kecamatan that are compared. */
  readonly pinned: readonly string[];
  readonly isTable: boolean;
  /** The box the map was moved to, `south,west,north,east` in its own coordinates; empty where it shows the whole. */
  readonly box: string;
}

export const mostPinned = 4;

/** Returns what is shown where the address says nothing: where nobody sent an indicator, the first that was sent. */
export function firstView(catalogue: Catalogue, area = catalogue.cities[0]?.code ?? allCities): ExplorerView {
  const order: readonly IndicatorId[] = ["cakupan", ...indicatorIds];
  const indicator = order.find((one) => periodsFor(catalogue, one).length > 0) ?? "cakupan";
  return {
    area,
    indicator,
    program: anyProgram,
    desil: allClasses,
    period: latestPeriod(periodsFor(catalogue, indicator)) ?? monthOf(catalogue),
    geography: hasOfficial(catalogue, area) ? "resmi" : "skematik",
    hasCircles: false,
    pinned: [],
    isTable: false,
    box: "",
  };
}

/** The month of the release, where it has no figures that could be shown. */
const monthOf = ({ release }: Catalogue) => release.slice(0, 7);

/** Returns the periods of the dataset an indicator is made of. */
export function periodsFor(catalogue: Catalogue, indicator: IndicatorId): readonly string[] {
  return catalogue.periods[indicators[indicator].dataset] ?? [];
}

/** Claims whether an indicator knows programmes. */
export const hasPrograms = (indicator: IndicatorId) => indicators[indicator].dataset === "penyaluran";

/** Claims whether every city of an area has imported boundaries. */
export function hasOfficial(catalogue: Catalogue, area: string): boolean {
  const cities = citiesOf(catalogue, area);
  return cities.length > 0 && cities.every(({ official }) => official !== null);
}

/**
 * Returns the view after some choices: another dataset asks for the nearest of its periods, another area for
 * boundaries that it has and for comparisons within it, another map to be seen as a whole.
 */
export function changed(
  catalogue: Catalogue,
  view: ExplorerView,
  choices: Partial<ExplorerView>,
): ExplorerView {
  const next = { ...view, ...choices };
  const periods = periodsFor(catalogue, next.indicator);
  const isMoved = choices.area !== undefined && choices.area !== view.area;
  const wasFirst = view.geography === firstView(catalogue, view.area).geography;
  const geography = isMoved && wasFirst ? firstView(catalogue, next.area).geography : next.geography;
  const drawn = geography === "resmi" && !hasOfficial(catalogue, next.area) ? "skematik" : geography;
  const isOtherMap = isMoved || drawn !== view.geography;
  return {
    ...next,
    period: nearestPeriod(periods, next.period),
    geography: drawn,
    box: isOtherMap && choices.box === undefined ? "" : next.box,
    pinned:
      next.area === allCities ? next.pinned : next.pinned.filter((code) => code.startsWith(`${next.area}.`)),
  };
}

/** A triwulan becomes its last month that is there, a month its triwulan; else the latest period stands in. */
function nearestPeriod(periods: readonly string[], period: string): string {
  if (periods.includes(period)) return period;
  const same = periods.filter(
    (one) => triwulanOf(one) === (isTriwulan(period) ? period : triwulanOf(period)),
  );
  return latestPeriod(same) ?? latestPeriod(periods) ?? period;
}

/** Claims that there is such an indicator. */
export const isIndicator = (id: string): id is IndicatorId => indicatorIds.some((one) => one === id);

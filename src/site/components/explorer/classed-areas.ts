import { formatCount, formatPercent } from "#messages";
import { explorerText } from "#messages/explorer";
import { equalClasses } from "../../charts/classes.ts";
import { type AreaFact, reasonWords } from "./area-facts.ts";
import type { Catalogue } from "./catalogue.ts";

/** A fact with its class on the map. */
export interface ClassedArea extends AreaFact {
  /** Step of the colour scale, 1-5; 0 where there is no value. */
  readonly step: number;
  /** The share as it is written on the map, or the reason. */
  readonly value: string;
}

export interface LegendEntry {
  readonly step: number;
  readonly reason: string | null;
  readonly label: string;
}

export interface ClassedPeriod {
  readonly period: string;
  readonly areas: readonly ClassedArea[];
}

export interface ClassedMap {
  readonly periods: readonly ClassedPeriod[];
  /** Puts another fact into the same classes. */
  readonly classed: (fact: AreaFact) => ClassedArea;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Returns the facts of every period in classes that hold for all of them: equal widths, as on the other maps. */
export function classAreas(
  catalogue: Catalogue,
  facts: readonly { readonly period: string; readonly facts: readonly AreaFact[] }[],
): ClassedMap {
  const { stepOf, ranges } = equalClasses(facts.flatMap((one) => one.facts.map(({ share }) => share)));
  const classed = (fact: AreaFact): ClassedArea => ({
    ...fact,
    step: stepOf(fact.share),
    value: fact.share === null ? reasonWords(catalogue, fact.reason ?? "") : formatPercent(fact.share),
  });
  const periods = facts.map(({ period, facts: own }) => ({ period, areas: own.map(classed) }));
  return { periods, classed, ranges };
}

/** Returns the legend: the five classes, and one entry for every reason among the areas shown. */
export function legendOf(
  catalogue: Catalogue,
  { ranges }: ClassedMap,
  areas: readonly ClassedArea[],
): LegendEntry[] {
  const reasons = [...new Set(areas.flatMap(({ reason }) => reason ?? []))];
  return [
    ...ranges.map(([low, high], index) => ({
      step: index + 1,
      reason: null,
      label: explorerText("legendRange", { low: whole(low), high: `${whole(high)}\u00a0%` }),
    })),
    ...reasons.map((reason) => ({
      step: 0,
      reason,
      label: explorerText("legendMissing", { reason: reasonWords(catalogue, reason) }),
    })),
  ];
}

const whole = (share: number) => formatCount(Math.round(share * 100));

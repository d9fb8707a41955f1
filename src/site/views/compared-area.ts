import { classKey, compareClasses, isInClass } from "#domain/desil";
import {
  indicatorIds,
  indicators,
  type Measure,
  type PublishedRow,
  receivingShare,
  sumOf,
} from "#domain/indicator";
import type { AreaProfile } from "#domain/similarity";
import type { DesilClass } from "#schemas";
import { type ComparedArea, type PackedMeasure, packMeasure } from "../components/compare/compared-area.ts";
import { gapPrefix } from "../components/compare/measures.ts";
import { balanceOf } from "./flows.ts";
import { byClass, latestOf, periodsOf, where } from "./rows.ts";
import { className } from "./words.ts";

/** The published rows of one area, of every period; `aid` and `flows` of SALAH_SATU. */
export interface AreaRows {
  readonly aid: readonly PublishedRow[];
  readonly registration: readonly PublishedRow[];
  readonly flows: readonly PublishedRow[];
}

export interface NamedArea {
  readonly code: string;
  readonly name: string;
  readonly place: string;
}

/** Returns what is compared of an area. `bands` are the classes that finer ones are put together to. */
export function comparedArea(
  named: NamedArea,
  { aid, registration, flows }: AreaRows,
  bands: readonly DesilClass[],
  similar: ComparedArea["similar"],
): ComparedArea {
  const measures: [string, ComparedArea["measures"][string]][] = [
    ["menerima", byPeriod(aid, receivingShare)],
    ...indicatorIds.map((id): [string, ComparedArea["measures"][string]] => {
      const { dataset, measure } = indicators[id];
      return [id, byPeriod(dataset === "penyaluran" ? aid : registration, measure)];
    }),
    ...gapsByClass(aid, bands),
    ["perubahan", byPeriod(flows, netChange)],
  ];
  return {
    ...named,
    measures: Object.fromEntries(measures),
    families: Object.fromEntries(
      periodsOf(registration).map((period) => [
        period,
        sumOf(where(registration, { periode: period }), ["keluarga_penyebut"]),
      ]),
    ),
    mix: mixOf(aid, bands),
    similar,
  };
}

/** Returns the area as similarity reads it; null where families or classes are not known. */
export function profileOf(
  code: string,
  { aid, registration }: AreaRows,
  bands: readonly DesilClass[],
  isIsland: (kecamatan: string) => boolean,
): AreaProfile | null {
  const mix = mixOf(aid, bands);
  const month = registration.length > 0 ? where(registration, { periode: latestOf(registration) }) : [];
  const families = sumOf(month, ["keluarga_penyebut"]);
  if (!mix || families === 0) return null;
  const onIslands = month.filter(({ kode_wilayah }) => isIsland(String(kode_wilayah)));
  return {
    code,
    families,
    islandShare: sumOf(onIslands, ["keluarga_penyebut"]) / families,
    mix: mix.parts.map(({ desilClass, families: own }) => ({ desilClass, families: own })),
  };
}

function byPeriod(
  rows: readonly PublishedRow[],
  measure: (rows: readonly PublishedRow[]) => Measure,
): Record<string, PackedMeasure> {
  return Object.fromEntries(
    periodsOf(rows).map((period) => [period, packMeasure(measure(where(rows, { periode: period })))]),
  );
}

/** The gap within a desil class is what is missed there; classes in which nobody is eligible have none. */
function gapsByClass(
  aid: readonly PublishedRow[],
  bands: readonly DesilClass[],
): [string, ComparedArea["measures"][string]][] {
  return bandsOf(aid, bands).flatMap(({ band, rows }): [string, ComparedArea["measures"][string]][] => {
    const gaps = byPeriod(rows, indicators.terlewat.measure);
    const isKnown = Object.values(gaps).some((packed) => typeof packed !== "string");
    return isKnown ? [[`${gapPrefix}${classKey(band)}`, gaps]] : [];
  });
}

function netChange(rows: readonly PublishedRow[]): Measure {
  const balance = balanceOf(rows);
  if (balance.kind === "missing") return balance;
  if (balance.opening === 0) return { kind: "missing", reason: "penyebut_nol" };
  return { kind: "value", numerator: balance.closing - balance.opening, denominator: balance.opening };
}

function mixOf(aid: readonly PublishedRow[], bands: readonly DesilClass[]) {
  if (aid.length === 0) return null;
  const period = latestOf(aid);
  const parts = bandsOf(where(aid, { periode: period }), bands).map(({ band, rows }) => ({
    desilClass: band,
    key: classKey(band),
    name: className(band),
    families: sumOf(rows, ["keluarga_penyebut"]),
  }));
  return parts.some(({ families }) => families > 0) ? { period, parts } : null;
}

/** Rows by the band their class lies in; a class that lies in none stands for itself. */
function bandsOf(rows: readonly PublishedRow[], bands: readonly DesilClass[]) {
  const bandOf = (own: DesilClass) => bands.find((band) => isInClass(own, band)) ?? own;
  const groups = byClass(rows).map(({ desilClass, rows: own }) => ({ band: bandOf(desilClass), rows: own }));
  return [...Map.groupBy(groups, ({ band }) => classKey(band)).values()]
    .flatMap((same) => (same[0] ? [{ band: same[0].band, rows: same.flatMap((one) => one.rows) }] : []))
    .toSorted((left, right) => compareClasses(left.band, right.band));
}

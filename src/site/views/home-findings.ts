import { classKey } from "#domain/desil";
import { indicators, type Measure, type PublishedRow, shareOf, sumOf } from "#domain/indicator";
import { isWithin } from "#domain/region";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import type { PilotRegion } from "#schemas";
import { desilAddress, placeAddress } from "./places.ts";
import { classOf, where } from "./rows.ts";

const t = reader("home");

/** One finding: a plain sentence, computed, with where to read on and what it rests on. */
export interface Finding {
  readonly title: string;
  readonly sentence: string;
  readonly period: string;
  readonly link: { readonly label: string; readonly href: string };
  /** Dataset and rows that it was computed from. */
  readonly rows: FindingRows;
}

/** Which rows of a dataset a finding rests on; `area` is null where it rests on every kabupaten/kota. */
export interface FindingRows {
  readonly dataset: string;
  readonly area: string | null;
  readonly periods: readonly [string];
  readonly program: string | null;
}

interface Sources {
  readonly cities: readonly PilotRegion[];
  /** SALAH_SATU rows of the latest triwulan: per kecamatan and per single desil, all cities. */
  readonly byKecamatan: readonly PublishedRow[];
  readonly byDesil: readonly PublishedRow[];
  /** Registration of the latest month, all cities. */
  readonly registration: readonly PublishedRow[];
}

/** Returns the findings of the home page; one that the data cannot carry is left out. */
export function homeFindings(sources: Sources): Finding[] {
  return [gapFinding(sources), errorFinding(sources), islandFinding(sources)].filter(
    (finding) => finding !== null,
  );
}

function gapFinding({ cities, byDesil }: Sources): Finding | null {
  const lowest = byDesil.filter((row) => classKey(classOf(row)) === "1");
  const missed = indicators.terlewat.measure(lowest);
  const counted = citiesCounted(cities, lowest, indicators.terlewat.measure);
  const [city] = counted;
  if (missed.kind === "missing" || !city) return null;
  return {
    title: t("findingGapTitle"),
    sentence: t("findingGap", {
      missed: formatCount(missed.numerator),
      eligible: formatCount(missed.denominator),
      count: counted.length,
    }),
    period: periodOf(lowest),
    link: { label: t("findingGapLink", { city: city.name }), href: desilAddress(city) },
    rows: { dataset: "desil_kota", area: null, periods: [periodIn(lowest)], program: "SALAH_SATU" },
  };
}

/** Returns the cities whose rows give a measure: what is said of all of them is said of no other. */
export function citiesCounted(
  cities: readonly PilotRegion[],
  rows: readonly PublishedRow[],
  measureOf: (rows: readonly PublishedRow[]) => Measure,
): PilotRegion[] {
  return cities.filter(({ code }) => {
    const own = rows.filter(({ kode_wilayah }) => isWithin(String(kode_wilayah), code));
    return measureOf(own).kind === "value";
  });
}

function errorFinding({ byKecamatan }: Sources): Finding | null {
  if (indicators.terlewat.measure(byKecamatan).kind === "missing") return null;
  return {
    title: t("findingErrorsTitle"),
    sentence: t("findingErrors", {
      missed: formatCount(sumOf(byKecamatan, ["layak_belum"])),
      wrong: formatCount(sumOf(byKecamatan, ["tidak_layak_menerima"])),
    }),
    period: periodOf(byKecamatan),
    link: { label: t("findingErrorsLink"), href: "/kelayakan/" },
    rows: { dataset: "penyaluran", area: null, periods: [periodIn(byKecamatan)], program: "SALAH_SATU" },
  };
}

function islandFinding({ cities, registration }: Sources): Finding | null {
  const city = cities.find(({ kecamatan }) => kecamatan.some(({ isIsland }) => isIsland));
  if (!city) return null;
  const share = (isIsland: boolean) =>
    indicators.pendaftaran.measure(
      city.kecamatan
        .filter((kecamatan) => kecamatan.isIsland === isIsland)
        .flatMap(({ code }) => where(registration, { kode_wilayah: code })),
    );
  const [islands, others] = [share(true), share(false)];
  if (islands.kind === "missing" || others.kind === "missing") return null;
  const percent = (measure: Measure) => formatPercent(shareOf(measure));
  return {
    title: t("findingIslandsTitle"),
    sentence: t("findingIslands", {
      names: city.kecamatan.flatMap(({ isIsland, shortName }) => (isIsland ? shortName : [])).join(", "),
      islands: percent(islands),
      others: percent(others),
      city: city.name,
    }),
    period: periodOf(registration),
    link: { label: t("findingIslandsLink", { city: city.name }), href: placeAddress(city) },
    rows: { dataset: "pendataan", area: city.code, periods: [periodIn(registration)], program: null },
  };
}

const periodIn = (rows: readonly PublishedRow[]) => String(rows[0]?.periode);
const periodOf = (rows: readonly PublishedRow[]) => formatPeriod(periodIn(rows));

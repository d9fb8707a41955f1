import { searchPageText as t } from "#messages/cari";
import {
  datasets,
  type OtherNames,
  type PilotRegion,
  type Program,
  type RegionList,
  type VillageList,
} from "#schemas";
import { placeAddress } from "../../views/places.ts";
import { type Entry, listedAddress, type NationalPart } from "./entry.ts";

interface Term {
  readonly id: string;
  readonly term: string;
}

export interface SearchSources {
  readonly cities: readonly PilotRegion[];
  /** Codes of the kabupaten/kota of which the release has figures. */
  readonly withFigures: readonly string[];
  readonly villages: VillageList["villages"];
  readonly provinces: RegionList["provinces"];
  readonly programs: readonly Program[];
  readonly terms: readonly Term[];
  readonly otherNames: OtherNames;
}

/** Pages by their address; their names are texts of the search. */
export const searchablePages = [
  "/wilayah/",
  "/banding/",
  "/kelayakan/",
  "/sanggah/",
  "/sanggah/lacak/",
  "/sanggah/cetak/",
  "/data/",
  "/data/rilis/",
  "/metode/",
  "/metode/privasi/",
  "/metode/pemeriksaan/",
  "/istilah/",
  "/tentang/",
  "/privasi/",
] as const;

/** Returns everything that has a page or a place on one, as entries of the search. */
export function searchEntries(sources: SearchSources): Entry[] {
  const entries = [
    ...sources.cities.flatMap((city) => cityEntries(city, sources)),
    ...sources.programs.map(programEntry),
    ...sources.terms.map(termEntry),
    ...datasets.map((dataset) =>
      entry("data", dataset.id, dataset.title.id, `/data/${dataset.id}/`, t("datasetContext")),
    ),
    ...searchablePages.map((address) =>
      entry("halaman", address, t(`page.${address}`), address, t("pageContext")),
    ),
    ...sources.provinces.map(([code, name]) => ({
      ...entry("provinsi", code, name, listedAddress(code), t("provinceContext")),
      codes: [code],
      hasData: sources.withFigures.some((city) => city.startsWith(code)),
    })),
  ];
  return entries.map(({ id, ...one }) => ({ ...one, otherNames: namesOf(one, id, sources.otherNames) }));
}

const isArea: ReadonlySet<string> = new Set(["kabupaten_kota", "kecamatan"]);

/** Returns the areas that have no page: every kabupaten/kota but those in `cities`. */
export function nationalPart(
  regions: RegionList,
  cities: readonly PilotRegion[],
  otherNames: OtherNames,
): NationalPart {
  const own = new Set(cities.map(({ code }) => code));
  const byCity = Map.groupBy(regions.districts, ([code]) => code.slice(0, 5));
  return {
    attribution: regions.source.attribution,
    provinces: regions.provinces,
    cities: regions.regencies
      .filter(([code]) => !own.has(code))
      .map(([code, name]) => [
        code,
        name,
        (byCity.get(code) ?? []).map(([kecamatan, of]) => `${kecamatan.slice(6)}${of}`),
      ]),
    otherNames: otherNames
      .filter(({ kind, id }) => isArea.has(kind) && !own.has(id.slice(0, 5)))
      .map(({ id, name: other }) => [id, other]),
  };
}

type NamedEntry = Entry & { readonly id: string };

function entry(type: Entry["type"], id: string, name: string, href: string, context: string): NamedEntry {
  return { type, id, name, href, context, otherNames: [], codes: [], hasData: true };
}

function cityEntries(city: PilotRegion, { villages, withFigures }: SearchSources): NamedEntry[] {
  const hasData = withFigures.includes(city.code);
  const known = (codes: readonly (string | null)[]) => codes.filter((code) => code !== null);
  const kecamatan = city.kecamatan.flatMap((one): NamedEntry[] => {
    const href = placeAddress(one);
    const named = {
      ...entry("kecamatan", one.code, one.name, href, `${city.name}, ${city.province}`),
      hasData,
    };
    return [
      { ...named, otherNames: [one.shortName, ...one.aliases], codes: known([one.code, one.bps]) },
      ...villages
        .filter(([code]) => code.startsWith(`${one.code}.`))
        .map(([code, name]) => ({
          ...entry(
            "kelurahan",
            code,
            name,
            href,
            t("villageContext", { kecamatan: one.shortName, city: city.name }),
          ),
          codes: [code],
          hasData,
        })),
    ];
  });
  const whole = {
    ...entry("kabupaten_kota", city.code, city.name, placeAddress(city), city.province),
    hasData,
  };
  return [{ ...whole, otherNames: [city.shortName], codes: known([city.code, city.bps]) }, ...kecamatan];
}

const programEntry = ({ id, name, shortName }: Program): NamedEntry => ({
  ...entry("program", id, name, `/kelayakan/#${id}`, t("programContext")),
  otherNames: [shortName],
});

const termEntry = ({ id, term }: Term): NamedEntry =>
  entry("istilah", id, term, `/istilah/#${id}`, t("termContext"));

/** The name itself is no other name. */
function namesOf({ type, name, otherNames }: Entry, id: string, all: OtherNames): string[] {
  const more = all.filter((one) => one.kind === type && one.id === id).map((one) => one.name);
  return [...new Set([...otherNames, ...more])].filter((other) => other !== name);
}

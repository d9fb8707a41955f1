import { createHash } from "node:crypto";
import { classKey } from "#domain/desil";
import { type PilotRegion, programIds, type ReleaseManifest, reasonTexts } from "#schemas";
import { allCities, type Catalogue } from "../components/explorer/catalogue.ts";
import { packedColumns, packTable } from "../components/explorer/pack-slice.ts";
import type { ExplorerSlice } from "../components/explorer/slice.ts";
import { responsibleFor } from "../components/provenance.ts";
import { officialBoundaries, officialOverview, tileOutlines } from "./boundaries.ts";
import { classPolicy, knownCities, outlines, pilots, programs } from "./reference.ts";
import { allReleases, currentRelease, once, withdrawnReleases } from "./release.ts";
import { publishedRows } from "./rows.ts";

/** A file the explorer fetches: its name carries a digest, so that it may be kept for ever. */
export interface FetchedFile {
  readonly address: string;
  readonly text: string;
}

/** Returns the figures of a kabupaten/kota in a release, small enough to fetch. */
export function explorerSlice(city: PilotRegion, release: ReleaseManifest): ExplorerSlice {
  const codes = city.kecamatan.map(({ code }) => code);
  return {
    release: release.id,
    nature: release.nature,
    code: city.code,
    name: city.name,
    kecamatan: city.kecamatan.map(({ code, shortName, isIsland, tile }) => ({
      code,
      name: shortName,
      isIsland,
      ...tile,
    })),
    outlines: outlines()[city.code] ?? tileOutlines(city),
    tables: Object.fromEntries(
      Object.entries(packedColumns).map(([dataset, columns]) => [
        dataset,
        packTable(publishedRows(dataset, city.code, release), columns, codes),
      ]),
    ),
  };
}

/** Returns every release with the kabupaten/kota it has figures of. */
export const releasedCities = once(() =>
  allReleases().flatMap(({ manifest }) =>
    knownCities()
      .filter(({ code }) => manifest.areas.includes(code))
      .map((city) => ({ release: manifest, city })),
  ),
);

/** Returns what has an embed: every kabupaten/kota of every release, and all of a release where it has several. */
export const embeddedAreas = once(() =>
  allReleases().flatMap(({ manifest: release }) => {
    const cities = releasedCities().flatMap((one) => (one.release.id === release.id ? one.city : []));
    const all = cities.length > 1 ? [{ release, area: allCities, cities }] : [];
    return [...cities.map((city) => ({ release, area: city.code, cities: [city] })), ...all];
  }),
);

/** Returns what had an embed, or may have had one, in releases withdrawn since. */
export const withdrawnEmbeds = once(() =>
  withdrawnReleases().flatMap((withdrawn) =>
    [...knownCities().map(({ code }) => code), allCities].map((area) => ({ withdrawn, area })),
  ),
);

const slices = new Map<string, FetchedFile>();

/** Returns the file of a slice and where it is found. */
export function sliceFile(city: PilotRegion, release: ReleaseManifest): FetchedFile {
  const key = `${release.id}/${city.code}`;
  const known = slices.get(key);
  if (known) return known;
  const text = `${JSON.stringify(explorerSlice(city, release))}\n`;
  const file = { address: `/peta/irisan/${key}.${digestOf(text)}.json`, text };
  slices.set(key, file);
  return file;
}

/** Returns the file of imported boundaries, or null where the map is drawn by ourselves. */
export function boundaryFile(code: string): (FetchedFile & { source: string; licence: string }) | null {
  const found = officialBoundaries(code);
  if (!found) return null;
  const address = `/peta/batas/${code}.${digestOf(found.text)}.json`;
  return { address, text: found.text, ...found.official };
}

/** Returns the file of the coarse map of everything imported, the ground of a map of many cities. */
export const overviewFile = once((): FetchedFile | null => {
  const text = officialOverview();
  return text === null ? null : { address: `/peta/batas/nasional.${digestOf(text)}.json`, text };
});

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** Returns what the explorer can show of the current release. */
export const catalogue = once((): Catalogue => catalogueOf(currentRelease(), pilots()));

/** Returns what can be shown of some cities of a release. */
export function catalogueOf(release: ReleaseManifest, cities: readonly PilotRegion[]): Catalogue {
  const periodsOf = (dataset: string) =>
    [...new Set(cities.flatMap(({ code }) => publishedRows(dataset, code, release)).map(periodOf))].sort();
  const { default: usual, exceptions } = classPolicy();
  const classes = cities.flatMap(({ code }) => exceptions[code]?.classes ?? usual);
  return {
    release: release.id,
    isSimulated: release.nature === "simulasi",
    cities: cities.map((city) => {
      const official = boundaryFile(city.code);
      return {
        code: city.code,
        name: city.name,
        shortName: city.shortName,
        kecamatan: city.kecamatan.map(({ code }) => code),
        slice: sliceFile(city, release).address,
        official: official && {
          address: official.address,
          source: official.source,
          licence: official.licence,
        },
      };
    }),
    overview: overviewFile()?.address ?? null,
    programs: programs()
      .map(({ id, shortName }) => ({ id, name: shortName }))
      .toSorted((left, right) => programIds.indexOf(left.id) - programIds.indexOf(right.id)),
    classes: [...new Set(classes.map(classKey))],
    periods: Object.fromEntries(Object.keys(packedColumns).map((dataset) => [dataset, periodsOf(dataset)])),
    reasons: Object.fromEntries(Object.entries(reasonTexts).map(([code, { title }]) => [code, title.id])),
    sources: {
      penyaluran: responsibleFor("penyaluran").source,
      pendataan: responsibleFor("pendataan").source,
    },
  };
}

const periodOf = ({ periode }: Readonly<Record<string, unknown>>) => String(periode);

import type { z } from "zod";
import { reader } from "#messages";
import type { DatasetDefinition, ReleasedFile, ReleaseManifest } from "#schemas";
import type { apiFile, apiRegion, envelope } from "#schemas/api";
import { pilots } from "../reference.ts";
import { currentRelease } from "../release.ts";

export type ApiRegion = z.infer<typeof apiRegion>;
type ApiFile = z.infer<typeof apiFile>;

const root = "/api/v1";

/** Addresses of the API. */
export const apiAddress = {
  index: `${root}/index.json`,
  openapi: `${root}/openapi.json`,
  areas: `${root}/areas.json`,
  indicators: `${root}/indicators.json`,
  releases: `${root}/releases.json`,
  area: (code: string) => `${root}/areas/${code}.json`,
  series: (code: string, indicator: string) => `${root}/series/${code}/${indicator}.json`,
  release: (id: string) => `${root}/releases/${id}.json`,
} as const;

/** Returns what an answer says of itself: the current release, unless it is about another. */
export function envelopeOf(
  { id, published, nature }: Pick<ReleaseManifest, "id" | "published" | "nature"> = currentRelease(),
): z.infer<typeof envelope> {
  const t = reader("api");
  return {
    release: id,
    published,
    nature,
    notice: t(nature === "simulasi" ? "noticeSimulated" : "noticeOffice"),
    licence: {
      name: "CC-BY-4.0",
      url: "https://creativecommons.org/licenses/by/4.0/",
      attribution: t("attribution", { release: id }),
    },
  };
}

/** Returns every area of the current release: each kabupaten/kota, its kecamatan after it. */
export function apiRegions(): ApiRegion[] {
  return pilots().flatMap((city) => [
    region(city, "kabupaten_kota", null, city.province),
    ...city.kecamatan.map((one) => region(one, "kecamatan", city.code, city.province)),
  ]);
}

function region(
  { code, name }: { code: string; name: string },
  level: ApiRegion["level"],
  parent: string | null,
  province: string,
): ApiRegion {
  const links = { self: apiAddress.area(code), page: `/wilayah/${code}/` };
  return { code, name, level, parent, province, links };
}

/** Returns a file of a release as the API names it. */
export function fileFacts(
  { path, dataset, format, rows, bytes, sha256 }: ReleasedFile,
  release: string,
): ApiFile {
  return { url: `/unduh/rilis/${release}/${path}`, dataset, format, rows, bytes, sha256 };
}

/** Returns the kabupaten/kota of an area. */
export const cityOf = (code: string): string => code.slice(0, 5);

/** Returns the CSV of the current release that holds a dataset of an area, or null. */
export function csvOf(dataset: DatasetDefinition["id"], code: string): ReleasedFile | null {
  const { files } = currentRelease();
  const isIt = (file: ReleasedFile) =>
    file.dataset === dataset && file.area === cityOf(code) && file.format === "csv";
  return files.find(isIt) ?? null;
}

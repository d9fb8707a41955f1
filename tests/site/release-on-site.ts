import { readFileSync } from "node:fs";
import { inject } from "vitest";
import {
  type ReleasedFile,
  type ReleaseManifest,
  releasedSlice,
  releaseIndex,
  releaseManifest,
} from "#schemas";
import { builtFile } from "../../scripts/checks/built-pages.ts";

export type ReleasedRow = Readonly<Record<string, string | number | null>>;

/** Returns a file of the built site as text. Throws where it is not there. */
export function siteText(address: string): string {
  const file = builtFile(inject("siteFolder"), address);
  if (file === null) throw new Error(`Not on the site: ${address}`);
  return readFileSync(file, "utf8");
}

/** Returns the ids of all releases on the site and which is the latest. */
export const siteReleases = () => releaseIndex.parse(JSON.parse(siteText("/unduh/rilis.json")));

/** Returns the manifest of a release on the site. */
export function siteManifest(release: string): ReleaseManifest {
  return releaseManifest.parse(JSON.parse(siteText(`/unduh/rilis/${release}/manifest.json`)));
}

/** Returns where a released file is fetched from. */
export const addressOf = (release: string, { path }: ReleasedFile) => `/unduh/rilis/${release}/${path}`;

/** Returns the rows of a dataset as a release, the latest unless told, publishes them for a kabupaten/kota. */
export function releasedRows(
  dataset: string,
  area: string,
  release: string = siteReleases().latest,
): ReleasedRow[] {
  const file = siteManifest(release).files.find(
    (one) => one.dataset === dataset && one.area === area && one.format === "json",
  );
  if (!file) throw new Error(`${release} has no ${dataset} of ${area}`);
  const { columns, rows } = releasedSlice.parse(JSON.parse(siteText(addressOf(release, file))));
  return rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])));
}

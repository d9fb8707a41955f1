import type { PublishedRow } from "#domain/indicator";
import { type ReleaseManifest, releasedSlice } from "#schemas";
import { currentRelease, readReleased } from "./release.ts";

const read = new Map<string, readonly PublishedRow[]>();

/**
 * Returns the published rows of a dataset for one kabupaten/kota (all areas where `area` is null).
 * A dataset the office has not supplied gives no rows.
 */
export function publishedRows(
  dataset: string,
  area: string | null,
  release: ReleaseManifest = currentRelease(),
): readonly PublishedRow[] {
  const key = `${release.id}/${dataset}/${area ?? "*"}`;
  const known = read.get(key);
  if (known) return known;
  const file = release.files.find(
    (one) => one.dataset === dataset && one.area === area && one.format === "json",
  );
  const rows = file ? parseSlice(readReleased(file.path, release.id)) : [];
  read.set(key, rows);
  return rows;
}

function parseSlice(text: string): PublishedRow[] {
  const { columns, rows } = releasedSlice.parse(JSON.parse(text));
  return rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])));
}

import type { PublishedRow } from "#domain/indicator";
import { releasedSlice } from "#schemas";
import { currentRelease, readReleased } from "./release.ts";

const read = new Map<string, readonly PublishedRow[]>();

/**
 * Returns the published rows of a dataset for one kabupaten/kota (all areas where `area` is null).
 * A dataset the office has not supplied gives no rows.
 */
export function publishedRows(dataset: string, area: string | null): readonly PublishedRow[] {
  const key = `${dataset}/${area ?? "*"}`;
  const known = read.get(key);
  if (known) return known;
  const file = currentRelease().files.find(
    (one) => one.dataset === dataset && one.area === area && one.format === "json",
  );
  const rows = file ? parseSlice(readReleased(file.path)) : [];
  read.set(key, rows);
  return rows;
}

function parseSlice(text: string): PublishedRow[] {
  const { columns, rows } = releasedSlice.parse(JSON.parse(text));
  return rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])));
}

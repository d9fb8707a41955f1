import type { Tables } from "#domain/tables";
import { type DatasetChange, datasetColumns, datasets } from "#schemas";
import { rowKey } from "../validate/index.ts";
import type { ReadRelease } from "./read-release.ts";

/**
 * Returns, as `<dataset> <area>`, where another number of rows differs from the release before than the manifest
 * declares: without the true counts, a silent change is all that can be seen of fresh draws.
 */
export function undeclaredChanges(release: ReadRelease, previous: ReadRelease | undefined): string[] {
  const expected = countChanges(release.manifest.changes);
  const found = changedRows(release.tables, previous?.tables ?? {});
  return [...new Set([...expected.keys(), ...found.keys()])]
    .filter((place) => (expected.get(place) ?? 0) !== (found.get(place) ?? 0))
    .sort();
}

function countChanges(changes: readonly DatasetChange[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { dataset, area, rows } of changes) {
    const place = `${dataset} ${area}`;
    counts.set(place, (counts.get(place) ?? 0) + rows);
  }
  return counts;
}

function changedRows(tables: Tables, before: Tables): Map<string, number> {
  const counts = new Map<string, number>();
  for (const dataset of datasets) {
    const names = datasetColumns(dataset).map(({ name }) => name);
    const index = (rows: Tables[string] = []) => new Map(rows.map((row) => [rowKey(dataset, row), row]));
    const [now, earlier] = [index(tables[dataset.id]), index(before[dataset.id])];
    for (const key of new Set([...now.keys(), ...earlier.keys()])) {
      const [row, old] = [now.get(key), earlier.get(key)];
      if (row && old && names.every((name) => row[name] === old[name])) continue;
      const place = `${dataset.id} ${String((row ?? old)?.kode_wilayah).slice(0, 5)}`;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return counts;
}

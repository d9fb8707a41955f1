import { kabupatenKotaOf } from "#domain/region";
import type { PublishedTables, TableRow } from "#domain/tables";
import { type DataNature, type DatasetDefinition, datasets, type FileFormat, fileFormat } from "#schemas";
import { mappedAreas, mostWorkbookRows } from "../formats/index.ts";
import { datasetNature } from "../metadata/index.ts";
import { type AreaShapes, noShapes } from "../shapes/index.ts";

/** The files of one dataset for one kabupaten/kota, or for all areas (`area` null). */
export interface PlannedTable {
  readonly dataset: DatasetDefinition;
  readonly area: string | null;
  readonly nature: DataNature;
  readonly rows: readonly TableRow[];
  /** Of how many areas a map can be drawn. */
  readonly features: number;
  /** Path inside the release per format. */
  readonly paths: PlannedPaths;
}

/** Some tables have no workbook or no map. */
export type PlannedPaths = Readonly<Partial<Record<FileFormat, string>>>;

const endings: Readonly<Record<FileFormat, string>> = {
  csv: "csv",
  xlsx: "xlsx",
  parquet: "parquet",
  arrow: "arrows",
  json: "json",
  geojson: "geojson",
};

/** Returns every table a release is made of: per dataset one of all areas, then one per kabupaten/kota. */
export function planTables(
  published: PublishedTables,
  release: DataNature,
  shapes: AreaShapes = noShapes,
): PlannedTable[] {
  return datasets.flatMap((dataset) => {
    const rows = published[dataset.id] ?? [];
    if (rows.length === 0) return [];
    const nature = datasetNature(dataset, release);
    const ofArea = Map.groupBy(rows, areaOf);
    return [null, ...areasOf(rows)].map((area) => {
      const own = area === null ? rows : (ofArea.get(area) ?? []);
      const table = { dataset, area, nature, rows: own, features: mappedAreas(own, shapes) };
      return { ...table, paths: pathsOf(table) };
    });
  });
}

/** Returns the kabupaten/kota of the rows, in order; rows of a province or the country have none. */
export function areasOf(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.map(areaOf))].filter((area) => area.length === 5).sort();
}

const areaOf = (row: TableRow) => kabupatenKotaOf(String(row.kode_wilayah));

function pathsOf({ dataset, area, nature, rows, features }: Omit<PlannedTable, "paths">): PlannedPaths {
  const name = `${dataset.id}/${area ?? dataset.id}${nature === "simulasi" ? "-simulasi" : ""}`;
  const without: Partial<Record<FileFormat, boolean>> = {
    geojson: features === 0,
    xlsx: rows.length > mostWorkbookRows,
  };
  const formats = fileFormat.options.filter((format) => !without[format]);
  return Object.fromEntries(formats.map((format) => [format, `${name}.${endings[format]}`]));
}

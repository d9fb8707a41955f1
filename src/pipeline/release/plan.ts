import { kabupatenKotaOf } from "#domain/region";
import type { PublishedTables, TableRow } from "#domain/tables";
import { type DataNature, type DatasetDefinition, datasets, type FileFormat, fileFormat } from "#schemas";
import { mostWorkbookRows } from "../formats/index.ts";
import { datasetNature } from "../metadata/index.ts";

/** The files of one dataset for one kabupaten/kota, or for all areas (`area` null). */
export interface PlannedTable {
  readonly dataset: DatasetDefinition;
  readonly area: string | null;
  readonly nature: DataNature;
  readonly rows: readonly TableRow[];
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
export function planTables(published: PublishedTables, release: DataNature): PlannedTable[] {
  return datasets.flatMap((dataset) => {
    const rows = published[dataset.id] ?? [];
    if (rows.length === 0) return [];
    const nature = datasetNature(dataset, release);
    const ofArea = Map.groupBy(rows, areaOf);
    return [null, ...areasOf(rows)].map((area) => {
      const own = area === null ? rows : (ofArea.get(area) ?? []);
      return { dataset, area, nature, rows: own, paths: pathsOf(dataset, area, nature, own) };
    });
  });
}

/** Returns the kabupaten/kota of the rows, in order; rows of a province or the country have none. */
export function areasOf(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.map(areaOf))].filter((area) => area.length === 5).sort();
}

const areaOf = (row: TableRow) => kabupatenKotaOf(String(row.kode_wilayah));

function pathsOf(
  { id }: DatasetDefinition,
  area: string | null,
  nature: DataNature,
  rows: readonly TableRow[],
): PlannedPaths {
  const name = `${id}/${area ?? id}${nature === "simulasi" ? "-simulasi" : ""}`;
  const formats = fileFormat.options.filter(
    (format) => format !== "geojson" && (format !== "xlsx" || rows.length <= mostWorkbookRows),
  );
  return Object.fromEntries(formats.map((format) => [format, `${name}.${endings[format]}`]));
}

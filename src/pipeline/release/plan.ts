import { kabupatenKotaOf } from "#domain/region";
import type { PublishedTables, TableRow } from "#domain/tables";
import { type DataNature, type DatasetDefinition, datasets, type FileFormat, fileFormat } from "#schemas";
import { datasetNature } from "../metadata/index.ts";

/** The files of one dataset for one kabupaten/kota, or for all areas (`area` null). */
export interface PlannedTable {
  readonly dataset: DatasetDefinition;
  readonly area: string | null;
  readonly nature: DataNature;
  readonly rows: readonly TableRow[];
  /** Path inside the release per format. */
  readonly paths: Readonly<Record<FileFormat, string>>;
}

/** Returns every table a release is made of: per dataset one of all areas, then one per kabupaten/kota. */
export function planTables(published: PublishedTables, nature: DataNature): PlannedTable[] {
  return datasets.flatMap((dataset) => {
    const rows = published[dataset.id] ?? [];
    if (rows.length === 0) return [];
    return [null, ...areasOf(rows)].map((area) => ({
      dataset,
      area,
      nature: datasetNature(dataset, nature),
      rows: area === null ? rows : rows.filter((row) => areaOf(row) === area),
      paths: pathsOf(dataset, area, datasetNature(dataset, nature)),
    }));
  });
}

/** Returns the kabupaten/kota of the rows, in order; rows of a province or the country have none. */
export function areasOf(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.map(areaOf))].filter((area) => area.length === 5).sort();
}

const areaOf = (row: TableRow) => kabupatenKotaOf(String(row.kode_wilayah));

function pathsOf({ id }: DatasetDefinition, area: string | null, nature: DataNature) {
  const name = `${id}/${area ?? id}${nature === "simulasi" ? "-simulasi" : ""}`;
  return Object.fromEntries(fileFormat.options.map((format) => [format, `${name}.${format}`])) as Record<
    FileFormat,
    string
  >;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseDcat } from "#domain/catalogue";
import { comparePeriods } from "#domain/period";
import type { PublishedTables } from "#domain/tables";
import {
  changedRowsPath,
  type DataNature,
  datasets,
  type ReleasedFile,
  type ReleaseGap,
  type ReleaseManifest,
  releaseManifest,
} from "#schemas";
import { changedRowsCsv, changedRowsJson, type Differences } from "../diff/index.ts";
import { sha256, writeLoosely } from "../disk/index.ts";
import {
  changelog,
  csvw,
  csvwPath,
  csvwSchema,
  csvwSchemaPath,
  dataPackage,
  notice,
} from "../metadata/index.ts";
import type { AreaShapes } from "../shapes/index.ts";
import { areasOf, type PlannedTable, planTables } from "./plan.ts";
import { writeTables } from "./write-tables.ts";

export interface ReleaseFacts {
  readonly id: string;
  readonly published: string;
  readonly nature: DataNature;
  readonly previous: string | null;
  /** Claims whether the release before had a dataset. */
  readonly hadBefore: (dataset: string) => boolean;
  readonly protection: ReleaseManifest["protection"];
  readonly differences: Differences;
  readonly explained: readonly NonNullable<ReleaseManifest["explained"]>[number][];
  readonly gaps: readonly ReleaseGap[];
  readonly withdrawn: NonNullable<ReleaseManifest["withdrawn"]>;
  /** The audit that let the tables through; holds no true count. */
  readonly audit: unknown;
  readonly nameOf: (area: string) => string;
  readonly shapes: AreaShapes;
}

export interface BuiltRelease {
  readonly manifest: ReleaseManifest;
  /** SHA-256 of manifest.json. */
  readonly sha256: string;
}

/** Writes a whole release into an empty folder, not yet waiting for the disk. The same tables and facts give the same bytes. */
export async function buildRelease(
  folder: string,
  published: PublishedTables,
  facts: ReleaseFacts,
): Promise<BuiltRelease> {
  const tables = planTables(published, facts.nature, facts.shapes);
  await writeTables(folder, tables, facts);
  const manifest = releaseManifest.parse({
    id: facts.id,
    published: facts.published,
    nature: facts.nature,
    previous: facts.previous,
    areas: areasOf(datasets.filter(hasPeriods).flatMap(({ id }) => published[id] ?? [])),
    ...endPeriods(published),
    protection: facts.protection,
    files: tables.flatMap((table) => releasedFiles(folder, table)),
    changes: facts.differences.changes,
    ...(facts.gaps.length > 0 ? { gaps: facts.gaps } : {}),
    ...(facts.explained.length > 0 ? { explained: facts.explained } : {}),
    ...(facts.withdrawn.length > 0 ? { withdrawn: facts.withdrawn } : {}),
  });
  const json = pretty(manifest);
  writeLoosely(join(folder, "manifest.json"), json);
  writeLoosely(join(folder, "datapackage.json"), pretty(dataPackage(manifest, facts.nameOf)));
  writeLoosely(join(folder, "dcat.jsonld"), pretty(releaseDcat(manifest, facts)));
  writeCsvw(folder, tables, facts);
  writeLoosely(join(folder, "audit.json"), pretty(facts.audit));
  writeChangedRows(folder, facts);
  writeLoosely(join(folder, "perubahan.md"), changelog(manifest, facts.nameOf));
  writeLoosely(join(folder, "BACA-SAYA.txt"), notice(manifest));
  writeLoosely(join(folder, "SHA256SUMS"), checksums(folder));
  return { manifest, sha256: sha256(json) };
}

function writeCsvw(folder: string, tables: readonly PlannedTable[], facts: ReleaseFacts): void {
  const { id: release, published, nameOf } = facts;
  for (const [dataset, own] of Map.groupBy(tables, (table) => table.dataset)) {
    const files = own.flatMap(({ area, paths: { csv } }) =>
      csv ? [{ path: csv, area, areaName: area === null ? null : nameOf(area) }] : [],
    );
    const isSimulated = own.some(({ nature }) => nature === "simulasi");
    writeLoosely(join(folder, csvwSchemaPath(dataset)), pretty(csvwSchema(dataset)));
    writeLoosely(
      join(folder, csvwPath(dataset)),
      pretty(csvw(dataset, files, { release, published, isSimulated })),
    );
  }
}

function writeChangedRows(folder: string, facts: ReleaseFacts): void {
  const { nature, differences } = facts;
  const path = (format: "csv" | "json") => join(folder, changedRowsPath(nature, format));
  writeLoosely(path("csv"), changedRowsCsv(differences.rows, nature));
  writeLoosely(path("json"), changedRowsJson(differences.rows, facts));
}

function releasedFiles(
  folder: string,
  { dataset, area, rows, features, paths }: PlannedTable,
): ReleasedFile[] {
  return (Object.entries(paths) as [ReleasedFile["format"], string][]).map(([format, path]) => {
    const content = readFileSync(join(folder, path));
    return {
      path,
      dataset: dataset.id,
      area,
      format,
      rows: format === "geojson" ? features : rows.length,
      bytes: content.length,
      sha256: sha256(content),
    };
  });
}

/** Returns the first and the last period of every dataset that has periods. */
function endPeriods(published: PublishedTables): Pick<ReleaseManifest, "earliest" | "latest"> {
  const ends = datasets.filter(hasPeriods).flatMap(({ id }) => {
    const periods = [...new Set(published[id]?.map((row) => String(row.periode)))].sort(comparePeriods);
    const [first, last] = [periods[0], periods.at(-1)];
    return first && last ? [{ id, first, last }] : [];
  });
  return {
    earliest: Object.fromEntries(ends.map(({ id, first }) => [id, first])),
    latest: Object.fromEntries(ends.map(({ id, last }) => [id, last])),
  };
}

const hasPeriods = ({ cadence }: (typeof datasets)[number]) => cadence !== "irregular";

/** Every file but this one, in the format of sha256sum. */
function checksums(folder: string): string {
  return filesIn(folder)
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`)
    .join("");
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

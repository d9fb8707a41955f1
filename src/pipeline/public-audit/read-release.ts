import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PublishedTables, TableRow, Tables } from "#domain/tables";
import {
  type DatasetDefinition,
  datasets,
  type ReleaseManifest,
  releasedSlice,
  releaseId,
  releaseManifest,
  withdrawalNotice,
} from "#schemas";
import { readJson, sha256 } from "../disk/index.ts";
import { toCsv, toSlice } from "../formats/index.ts";
import { planTables, readChecksums } from "../release/index.ts";

/** A release as anyone has it: what its files say. */
export interface ReadRelease {
  readonly folder: string;
  readonly manifest: ReleaseManifest;
  readonly tables: Tables;
  /** Files that are missing, do not match their checksum, or say other than the rest. */
  readonly badFiles: readonly string[];
}

/** Returns the release in a folder, or null where there is none to read. */
export function readRelease(folder: string): ReadRelease | null {
  const path = join(folder, "manifest.json");
  const manifest = existsSync(path) ? releaseManifest.safeParse(readJson(path)).data : undefined;
  if (!manifest) return null;
  const tables = Object.fromEntries(
    datasets.map((dataset) => [dataset.id, readTable(folder, manifest, dataset)]),
  );
  const known = new Set(datasets.map(({ id }) => id));
  const foreign = manifest.files.filter(({ dataset }) => !known.has(dataset)).map(({ path: own }) => own);
  const bad = new Set([
    ...damagedFiles(folder, manifest),
    ...disagreeingFiles(folder, manifest, tables),
    ...foreign,
  ]);
  return { folder, manifest, tables, badFiles: [...bad].sort() };
}

export interface Earlier {
  /** Oldest first. */
  readonly releases: readonly ReadRelease[];
  /** Folders named as a release that cannot be read as one. */
  readonly unreadable: readonly string[];
}

/** Returns the releases before this one that lie beside it. */
export function readEarlier({ folder, manifest }: ReadRelease): Earlier {
  const series = dirname(folder);
  const names = readdirSync(series)
    .filter((name) => name !== basename(folder) && releaseId.safeParse(name).success)
    .filter((name) => !existsSync(join(series, name, withdrawalNotice)))
    .filter((name) => compareReleases(name, manifest.id) < 0)
    .sort(compareReleases);
  const read = names.map((name) => ({ name, release: readRelease(join(series, name)) }));
  return {
    releases: read.flatMap(({ release }) => release ?? []),
    unreadable: read.flatMap(({ name, release }) => (release ? [] : [name])),
  };
}

function readTable(folder: string, { files }: ReleaseManifest, { id }: DatasetDefinition): TableRow[] {
  const whole = files.find(
    ({ dataset, area, format }) => dataset === id && area === null && format === "json",
  );
  const path = whole && join(folder, whole.path);
  if (!path || !existsSync(path)) return [];
  const slice = releasedSlice.safeParse(readJson(path)).data;
  return (slice?.rows ?? []).map(
    (cells) =>
      Object.fromEntries(slice?.columns.map((name, index) => [name, cells[index] ?? null]) ?? []) as TableRow,
  );
}

function damagedFiles(folder: string, { files }: ReleaseManifest): string[] {
  const sums = join(folder, "SHA256SUMS");
  if (!existsSync(sums)) return ["SHA256SUMS"];
  return [...files, ...readChecksums(readFileSync(sums, "utf8"))]
    .filter(({ path, sha256: expected }) => {
      const file = join(folder, path);
      return !existsSync(file) || sha256(readFileSync(file)) !== expected;
    })
    .map(({ path }) => path);
}

/** CSV and JSON, whole and per kabupaten/kota, must be what the whole JSON gives: nothing more hides in them. */
function disagreeingFiles(folder: string, { id, nature }: ReleaseManifest, tables: Tables): string[] {
  return planTables(tables as PublishedTables, nature).flatMap((planned) => {
    const { dataset, rows, paths } = planned;
    const asJson = toSlice(dataset, rows, { release: id, nature: planned.nature });
    const expected = [[paths.csv, toCsv(dataset, rows)] as const, [paths.json, asJson] as const];
    return expected
      .filter(([path = "", bytes]) => {
        const file = join(folder, path);
        return !existsSync(file) || !readFileSync(file).equals(bytes);
      })
      .map(([path = ""]) => path);
  });
}

function compareReleases(left: string, right: string): number {
  const [day = "", number = ""] = left.split(".");
  const [otherDay = "", otherNumber = ""] = right.split(".");
  return day === otherDay ? Number(number) - Number(otherNumber) : day < otherDay ? -1 : 1;
}

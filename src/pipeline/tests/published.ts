import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type PublishOptions, publish } from "../index.ts";
import { small, smallFolders, temporaryFolder } from "./small.ts";

/** A place to publish into, and the two small submissions to publish there. */
export function workplace(folder = temporaryFolder()) {
  const folders = {
    publicFolder: join(folder, "unduh"),
    privateFolder: join(folder, "private"),
    ...smallFolders,
  };
  const run = (name: string, date: string, more: Partial<PublishOptions> = {}) =>
    publish({ folder: join(small, name), date, ...folders, ...more });
  return {
    ...folders,
    publish: run,
    first: (more: Partial<PublishOptions> = {}) => run("kiriman-1", "2026-03-31", more),
    second: (more: Partial<PublishOptions> = {}) => run("kiriman-2", "2026-06-30", more),
    release: (id: string) => join(folders.publicFolder, "rilis", id),
  };
}

/** Returns the content of every file below a folder, by path. */
export function contents(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** Runs one SQL query and returns its rows. */
export async function query(sql: string): Promise<unknown[][]> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

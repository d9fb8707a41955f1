import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const debianFolder = "/usr/lib/postgresql";

/** Returns the folder with the programs of PostgreSQL, "" where they are on PATH, null where there are none. */
export function findPostgres(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newest = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => path.join(debianFolder, version, "bin"))
    .find((folder) => existsSync(path.join(folder, "initdb")));
  if (newest !== undefined) return newest;
  const isOnPath = ["initdb", "postgres"].every((name) => spawnSync(name, ["--version"]).status === 0);
  return isOnPath ? "" : null;
}

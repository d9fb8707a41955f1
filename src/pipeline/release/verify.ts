import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  leadsToStanding,
  type ReleaseIndex,
  releaseIndex,
  releaseManifest,
  withdrawalNotice,
} from "#schemas";
import { readJson, sha256 } from "../disk/index.ts";
import { indexPath, releaseFolder } from "./series.ts";

/**
 * Returns every released file that is missing or does not match its checksum, as `<release>/<path>`, and
 * `rilis.json` where the index itself cannot be used. Empty where all is whole, or nothing was published yet.
 */
export function damagedFiles(publicFolder: string): string[] {
  const path = indexPath(publicFolder);
  if (!existsSync(path)) return [];
  const index = releaseIndex.safeParse(readJson(path)).data;
  if (!index || !leadsToStanding(index)) return ["rilis.json"];
  return index.releases.flatMap((release) => damagedIn(publicFolder, release));
}

function damagedIn(
  publicFolder: string,
  { id, sha256: expected, withdrawn }: ReleaseIndex["releases"][number],
): string[] {
  const folder = releaseFolder(publicFolder, id);
  const isDamaged = (file: Checksum) => checksumOf(join(folder, file.path)) !== file.sha256;
  const manifest = { path: "manifest.json", sha256: expected };
  if (isDamaged(manifest)) return [`${id}/manifest.json`];
  if (withdrawn) return existsSync(join(folder, withdrawalNotice)) ? [] : [`${id}/${withdrawalNotice}`];
  const { files } = releaseManifest.parse(readJson(join(folder, manifest.path)));
  const sums = join(folder, "SHA256SUMS");
  const listed = existsSync(sums)
    ? readChecksums(readFileSync(sums, "utf8"))
    : [{ path: "SHA256SUMS", sha256: "" }];
  return [...files, ...listed].filter(isDamaged).map((file) => `${id}/${file.path}`);
}

interface Checksum {
  readonly path: string;
  readonly sha256: string;
}

/** Returns the lines of a `SHA256SUMS` file. */
export const readChecksums = (text: string): Checksum[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => ({ sha256: line.slice(0, 64), path: line.slice(66) }));

const checksumOf = (path: string) => (existsSync(path) ? sha256(readFileSync(path)) : null);

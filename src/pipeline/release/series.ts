import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type InputProblem, leadsToStanding, type ReleaseIndex, releaseId, releaseIndex } from "#schemas";
import { readJson, sha256 } from "../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";

export const indexPath = (publicFolder: string) => join(publicFolder, "rilis.json");
export const releaseFolder = (publicFolder: string, release: string) => join(publicFolder, "rilis", release);

/** Returns the releases of a download folder, oldest first; null before the first. */
export function readSeries(publicFolder: string): Outcome<ReleaseIndex | null> {
  const path = indexPath(publicFolder);
  if (!existsSync(path)) return success(null);
  const parsed = releaseIndex.safeParse(readJson(path));
  const index = parsed.data;
  if (!index || !leadsToStanding(index)) return refusal(problem("index_damaged", { file: path }));
  const damaged = index.releases.filter(({ id, sha256: expected }) => {
    const manifest = join(releaseFolder(publicFolder, id), "manifest.json");
    return !existsSync(manifest) || sha256(readFileSync(manifest)) !== expected;
  });
  if (damaged.length === 0) return success(index);
  return refusal(
    ...damaged.map(({ id }) =>
      problem("release_damaged", { file: releaseFolder(publicFolder, id) }, { release: id }),
    ),
  );
}

/** Returns release folders that no index names, `pending` aside: they are never guessed at. */
export function strayReleases(
  publicFolder: string,
  index: ReleaseIndex | null,
  pending: string | null,
): InputProblem[] {
  return namesIn(join(publicFolder, "rilis"))
    .filter((name) => name !== pending && !isIn(index, name))
    .map((name) => problem("stray_release", { file: releaseFolder(publicFolder, name) }));
}

/** Returns ledgers in a folder whose release the download folder does not have, `pending` aside. */
export function strayLedgers(
  folder: string,
  index: ReleaseIndex | null,
  pending: string | null,
): InputProblem[] {
  return namesIn(folder).flatMap((name) => {
    const release = name.replace(/\.json$/, "");
    const isStray = releaseId.safeParse(release).success && release !== pending && !isIn(index, release);
    return isStray ? [problem("stray_ledger", { file: join(folder, name) })] : [];
  });
}

/** Returns the identifier of the next release of that day. */
export function nextRelease(index: ReleaseIndex | null, date: string): string {
  const numbers = (index?.releases ?? [])
    .filter(({ published }) => published === date)
    .map(({ id }) => Number(id.split(".")[1]));
  return `${date}.${Math.max(0, ...numbers) + 1}`;
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);

const isIn = (index: ReleaseIndex | null, release: string) =>
  index?.releases.some(({ id }) => id === release) ?? false;

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { reader } from "#messages";
import { type DataNature, releaseIndex } from "#schemas";
import { type DeskKeys, deskKeys } from "#schemas/objection";

const text = reader("queue");

/**
 * Returns the public keys of the desks: those of the office, else the simulated ones, which go with simulated data
 * only. Null where neither may be used. Throws where simulated keys were put in the place of the office's.
 */
export function readDeskKeys(projectFolder: string): DeskKeys | null {
  const nature = releaseNature(projectFolder);
  const own = readKeys(path.join(projectFolder, "data/policy/kunci-meja.json"));
  if (own?.nature === "simulasi" && nature === "resmi") throw new Error(text("config.simulatedKeys"));
  if (own) return own;
  return nature === "resmi" ? null : readKeys(path.join(projectFolder, "data/sample/kunci-meja.json"));
}

/** Returns of what nature the current release is; null where nothing was published yet. */
export function releaseNature(projectFolder: string): DataNature | null {
  const file = path.join(projectFolder, "public/unduh/rilis.json");
  if (!existsSync(file)) return null;
  const { latest, releases } = releaseIndex.parse(JSON.parse(readFileSync(file, "utf8")));
  return releases.find(({ id }) => id === latest)?.nature ?? null;
}

function readKeys(file: string): DeskKeys | null {
  return existsSync(file) ? deskKeys.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

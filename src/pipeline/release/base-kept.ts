import { join } from "node:path";
import { type InputProblem, type ReleaseIndex, releaseManifest } from "#schemas";
import { readJson } from "../disk/index.ts";
import { problem } from "../problems/index.ts";
import { releaseFolder } from "./series.ts";

/**
 * Returns what is wrong where the policy has another rounding base than the last release: two roundings of the same
 * counts on different multiples narrow what each of them hides, so a series keeps the base that it began with.
 */
export function baseChanged(publicFolder: string, index: ReleaseIndex | null, base: number): InputProblem[] {
  if (index === null) return [];
  const manifest = releaseManifest.safeParse(
    readJson(join(releaseFolder(publicFolder, index.latest), "manifest.json")),
  );
  const expected = manifest.data?.protection.base;
  if (expected === undefined || expected === base) return [];
  const place = { file: "disclosure.json", column: "roundingBase", value: base };
  return [problem("base_changed", place, { release: index.latest, expected })];
}

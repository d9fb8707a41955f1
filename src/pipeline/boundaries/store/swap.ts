import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BoundaryTopology } from "#schemas";
import { moveDurably, writeDurably } from "../../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";
import { type BoundarySet, sourcesName } from "./boundary-set.ts";

export const overviewName = "nasional.json";

/** The set before, kept for one step back; empty where there was none. */
const previousOf = (folder: string) => `${folder}-sebelumnya`;
const stagingOf = (folder: string) => `${folder}-sementara`;
const discardedOf = (folder: string) => `${folder}-dibuang`;

/** Writes a set beside the one that stands, then puts it in its place; the old one stays for one step back. */
export function writeSet(folder: string, { sources, files }: BoundarySet, overview: BoundaryTopology): void {
  const staging = stagingOf(folder);
  rmSync(staging, { recursive: true, force: true });
  for (const { area, content } of files) writeDurably(join(staging, `${area.code}.json`), content);
  writeDurably(join(staging, overviewName), `${JSON.stringify(overview)}\n`);
  writeDurably(join(staging, sourcesName), `${JSON.stringify(sources, null, 1)}\n`);
  if (existsSync(previousOf(folder))) moveDurably(previousOf(folder), discardedOf(folder));
  if (existsSync(folder)) moveDurably(folder, previousOf(folder));
  else mkdirSync(previousOf(folder), { recursive: true });
  moveDurably(staging, folder);
  rmSync(discardedOf(folder), { recursive: true, force: true });
}

/** Puts the set before the last import back. Returns whether there was one, or why there is no step back. */
export function undoImport(folder: string): Outcome<"restored" | "emptied"> {
  recover(folder);
  const previous = previousOf(folder);
  if (!existsSync(previous)) return refusal(problem("boundaries_nothing_to_undo", { file: folder }));
  const isEmpty = readdirSync(previous).length === 0;
  if (existsSync(folder)) moveDurably(folder, discardedOf(folder));
  if (isEmpty) rmSync(previous, { recursive: true });
  else moveDurably(previous, folder);
  rmSync(discardedOf(folder), { recursive: true, force: true });
  return success(isEmpty ? "emptied" : "restored");
}

/** Puts in order what a run left that died between two renames: the set that stood last stands again. */
export function recover(folder: string): void {
  const [previous, discarded] = [previousOf(folder), discardedOf(folder)];
  if (!existsSync(folder) && existsSync(previous) && readdirSync(previous).length > 0)
    moveDurably(previous, folder);
  if (!existsSync(discarded)) return;
  if (!existsSync(folder) || existsSync(previous)) rmSync(discarded, { recursive: true });
  else moveDurably(discarded, previous);
}

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dataNature, releaseId } from "#schemas";
import { readJson, replaceDurably } from "../disk/index.ts";

const journal = z.object({
  pid: z.int(),
  /** What this run is about to publish; null while nothing of it has its final name. */
  pending: z.object({ release: releaseId, nature: dataNature }).nullable(),
});
export type Journal = z.infer<typeof journal>;

const journalPath = (publicFolder: string) => join(publicFolder, ".sedang-terbit.json");

/** Returns what the run in progress, or one that died, left about itself. */
export function readJournal(publicFolder: string): Journal | null {
  const path = journalPath(publicFolder);
  const parsed = existsSync(path) ? journal.safeParse(readJson(path)) : null;
  return parsed?.success ? parsed.data : null;
}

export function writeJournal(publicFolder: string, entry: Journal): void {
  replaceDurably(journalPath(publicFolder), `${JSON.stringify(entry)}\n`);
}

export function removeJournal(publicFolder: string): void {
  rmSync(journalPath(publicFolder), { force: true });
}

import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ReleaseIndex } from "#schemas";
import { temporaryName } from "../disk/index.ts";
import { ledgerPath } from "../ledger/index.ts";
import { readJournal, removeJournal } from "./journal.ts";
import { indexPath, releaseFolder } from "./series.ts";

export const stagingFolder = (publicFolder: string) => join(publicFolder, ".persiapan");

export interface Recovery {
  /** Release that a run was publishing when it died, before anyone could see it. */
  readonly discarded: string | null;
}

/**
 * Clears what a run that died left behind. The journal names the release it was about to publish: if the index has
 * it, the run died after its work was done; if not, what has its name was never public. Needs the lock.
 */
export function recover(publicFolder: string, privateFolder: string, index: ReleaseIndex | null): Recovery {
  rmSync(stagingFolder(publicFolder), { recursive: true, force: true });
  rmSync(temporaryName(indexPath(publicFolder)), { force: true });
  const pending = readJournal(publicFolder)?.pending ?? null;
  const isPublished = index?.releases.some(({ id }) => id === pending?.release) ?? false;
  if (pending && !isPublished) {
    rmSync(releaseFolder(publicFolder, pending.release), { recursive: true, force: true });
    const ledger = ledgerPath(privateFolder, pending.nature, pending.release);
    for (const path of [ledger, temporaryName(ledger)]) rmSync(path, { force: true });
  }
  removeJournal(publicFolder);
  return { discarded: pending && !isPublished ? pending.release : null };
}

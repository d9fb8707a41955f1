import { existsSync } from "node:fs";
import type { ReleaseIndex } from "#schemas";
import { flushFolder, moveDurably, replaceDurably } from "../disk/index.ts";
import { type Ledger, ledgerPath, writeLedger } from "../ledger/index.ts";
import type { BuiltRelease } from "./build.ts";
import { removeJournal, writeJournal } from "./journal.ts";
import { stagingFolder } from "./recover.ts";
import { indexPath, releaseFolder } from "./series.ts";

/** Moments of a commit, in order; `published` is the one that makes the release public. */
export type CommitStep = "announced" | "placed" | "recorded" | "published" | "cleared";

export interface Commit {
  readonly publicFolder: string;
  readonly privateFolder: string;
  readonly built: BuiltRelease;
  readonly index: ReleaseIndex | null;
  readonly ledger: Ledger;
  readonly secret: string;
  readonly onStep: (step: CommitStep) => void;
}

/**
 * Makes the staged release public. Until `rilis.json` is replaced nobody can see it, and the journal tells the next
 * run what to clear; from then on it is whole, because everything it names was on the disk before.
 */
export function commitRelease(commit: Commit): void {
  const { publicFolder, privateFolder, built, ledger, secret, onStep } = commit;
  const { id, nature } = built.manifest;
  const folder = releaseFolder(publicFolder, id);
  if (existsSync(folder)) throw new Error(`A published release is never overwritten: ${folder}`);
  writeJournal(publicFolder, { pid: process.pid, pending: { release: id, nature } });
  onStep("announced");
  moveDurably(stagingFolder(publicFolder), folder);
  onStep("placed");
  writeLedger(ledgerPath(privateFolder, nature, id), ledger, secret);
  onStep("recorded");
  replaceDurably(indexPath(publicFolder), `${JSON.stringify(nextIndex(commit), null, 2)}\n`);
  onStep("published");
  removeJournal(publicFolder);
  flushFolder(publicFolder);
  onStep("cleared");
}

function nextIndex({ built, index }: Commit): ReleaseIndex {
  const { id, published, nature } = built.manifest;
  return {
    latest: id,
    releases: [...(index?.releases ?? []), { id, published, nature, sha256: built.sha256 }],
  };
}

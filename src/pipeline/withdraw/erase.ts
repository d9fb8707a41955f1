import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ReleaseIndex, withdrawalNotice } from "#schemas";
import { flushFolder, replaceDurably } from "../disk/index.ts";
import { releaseFolder } from "../release/index.ts";
import { noticeInPlaceOf, type WithdrawnRelease, withdrawalText } from "./notice-file.ts";

/** What stays as it was: the checksums in it tell whoever kept a copy which release it is. */
const kept = "manifest.json";

/**
 * Puts the notice in the place of every file of the releases that the index calls withdrawn, and returns those that
 * still had figures. A run that died in between is finished by the next: the notice of the folder comes last.
 */
export function settleWithdrawals(publicFolder: string, index: ReleaseIndex): string[] {
  const open = index.releases.filter(isWithdrawn).filter(({ id }) => !isSettled(publicFolder, id));
  for (const release of open) erase(releaseFolder(publicFolder, release.id), release);
  return open.map(({ id }) => id);
}

const isWithdrawn = (release: ReleaseIndex["releases"][number]): release is WithdrawnRelease =>
  release.withdrawn !== undefined;

const isSettled = (publicFolder: string, id: string) =>
  existsSync(join(releaseFolder(publicFolder, id), withdrawalNotice));

function erase(folder: string, release: WithdrawnRelease): void {
  for (const path of filesIn(folder).filter((path) => path !== kept)) {
    const notice = noticeInPlaceOf(path, release);
    if (notice === null) {
      rmSync(join(folder, path));
      flushFolder(dirname(join(folder, path)));
    } else replaceDurably(join(folder, path), notice);
  }
  replaceDurably(join(folder, withdrawalNotice), `${withdrawalText(release)}\r\n`);
}

/** Returns the paths of the files below a folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

import { constants, existsSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { releaseIndex } from "#schemas";

/**
 * Gives the files of the latest release a second, stable address, `unduh/latest/`, that any web server can serve:
 * no redirect, no link of the file system. Where the disk can share content between files it is not stored twice.
 */
export async function copyLatest(folder: string): Promise<void> {
  const downloads = path.join(folder, "unduh");
  const index = path.join(downloads, "rilis.json");
  if (!existsSync(index)) return;
  const { latest } = releaseIndex.parse(JSON.parse(await readFile(index, "utf8")));
  await cp(path.join(downloads, "rilis", latest), path.join(downloads, "latest"), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
}

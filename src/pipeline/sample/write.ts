import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { stringify } from "csv-stringify/sync";
import { datasetColumns } from "#schemas";
import { notice, testSecret } from "./notice.ts";
import type { SampleFile } from "./sample.ts";

export interface WrittenSample {
  readonly files: number;
  readonly rows: number;
  readonly bytes: number;
  /** Files of an earlier run that are no longer part of the sample, now deleted. */
  readonly removed: readonly string[];
}

/**
 * Writes the sample below `folder` and deletes what an earlier run left in the folders of deliveries.
 * Anything else in the folder stays as it is.
 */
export async function writeSample(
  folder: string,
  files: readonly SampleFile[],
  seed: string,
): Promise<WrittenSample> {
  const texts = new Map(files.map((file) => [file.path, csvText(file)]));
  const removed = (await deliveredFiles(folder)).filter((path) => !texts.has(path));
  for (const path of removed) await rm(join(folder, path));
  texts.set("BACA-DULU.md", notice(seed));
  texts.set("rahasia-uji.txt", testSecret);
  for (const [path, text] of texts) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return {
    files: texts.size,
    rows: files.reduce((sum, { rows }) => sum + rows.length, 0),
    bytes: [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    removed,
  };
}

function csvText({ dataset, rows }: SampleFile): string {
  const columns = datasetColumns(dataset).map(({ name }) => name);
  return stringify([...rows], { header: true, columns, record_delimiter: "\n" });
}

async function deliveredFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => /^20\d{2}-\d{2}\//.test(path));
}

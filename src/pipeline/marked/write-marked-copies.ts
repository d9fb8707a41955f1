import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { InputProblem } from "#schemas";
import { type InputFile, listFolder, openSheet } from "../ingest/index.ts";
import { markedWorkbook } from "./marked-workbook.ts";

/**
 * Writes a marked copy of every file of a submission that has problems, `<area>/<period>/<name>-ditandai.xlsx` below
 * the folder, and returns their paths. Nothing is in them that was not in the office's file, and the problems.
 */
export async function writeMarkedCopies(
  submission: string,
  problems: readonly InputProblem[],
  folder: string,
): Promise<string[]> {
  const written: string[] = [];
  for (const file of listFolder(submission).files) {
    const own = problems.filter((problem) => problem.file === file.name);
    if (own.length === 0) continue;
    const path = join(folder, file.name.replace(/\.(csv|xlsx?)$/i, "-ditandai.xlsx"));
    const workbook = await workbookOf(file, own);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, workbook);
    written.push(path);
  }
  return written;
}

async function workbookOf(file: InputFile, problems: readonly InputProblem[]): Promise<Uint8Array> {
  const opened = await openSheet(file);
  return markedWorkbook(file.dataset, opened.ok ? opened.value : null, problems);
}

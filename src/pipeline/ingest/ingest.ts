import { existsSync } from "node:fs";
import { join } from "node:path";
import { angkaResmi, type InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import type { InputFile } from "./input.ts";
import { listFolder } from "./list-folder.ts";
import { readTable, type TableReading } from "./read-table.ts";
import type { InputRepair } from "./repair.ts";

export interface Ingested {
  readonly tables: readonly TableReading[];
  /** What is wrong with the folder; what is wrong with a table comes with it. */
  readonly problems: readonly InputProblem[];
  readonly repairs: readonly InputRepair[];
}

/** Returns every table of a submission folder and of the reference file of official figures, with what is wrong. */
export async function ingest(
  folder: string,
  referenceFolder: string,
  isKnownArea: (code: string) => boolean,
): Promise<Ingested> {
  const { files, problems } = listFolder(folder);
  const officialFigures: InputFile = {
    name: "angka-resmi.csv",
    path: join(referenceFolder, "angka-resmi.csv"),
    dataset: angkaResmi,
    area: null,
    period: null,
  };
  const isThere = existsSync(officialFigures.path);
  const missing = isThere ? [] : [problem("reference_missing", { file: officialFigures.path })];
  const tables: TableReading[] = [];
  for (const file of [...files, ...(isThere ? [officialFigures] : [])])
    tables.push(await readTable(file, isKnownArea));
  return {
    tables,
    problems: [...problems, ...missing],
    repairs: tables.flatMap((table) => table.repairs),
  };
}

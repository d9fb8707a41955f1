import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { angkaResmi, type InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import { listFolder } from "./list-folder.ts";
import { readTable, type TableReading } from "./read-table.ts";

export interface Ingested {
  readonly tables: readonly TableReading[];
  readonly problems: readonly InputProblem[];
}

/** Returns every table of a submission folder and of the reference file of official figures, with all problems. */
export function ingest(folder: string, referenceFolder: string): Ingested {
  const { files, problems } = listFolder(folder);
  const officialFigures = {
    name: "angka-resmi.csv",
    path: join(referenceFolder, "angka-resmi.csv"),
    dataset: angkaResmi,
    area: null,
    period: null,
  };
  const isThere = existsSync(officialFigures.path);
  const missing = isThere ? [] : [problem("reference_missing", { file: officialFigures.path })];
  const tables = [...files, ...(isThere ? [officialFigures] : [])].map((file) =>
    readTable(file, readFileSync(file.path)),
  );
  return { tables, problems: [...problems, ...missing, ...tables.flatMap((table) => table.problems)] };
}

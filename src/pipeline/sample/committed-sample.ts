import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import {
  type DatasetDefinition,
  datasetColumns,
  desilClassPolicy,
  desilKota,
  pendataan,
  penyaluran,
  pilotRegions,
  programList,
  tahapan,
} from "#schemas";
import type { SampleReference } from "./sample.ts";

const data = new URL("../../../data/", import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, data), "utf8"));

/** The reference and policy of the repository, for the tests of this folder. */
export const committedReference: SampleReference = {
  programs: programList.parse(json("reference/program.json")),
  pilots: pilotRegions.parse(json("reference/percontohan.json")),
  classes: desilClassPolicy.parse(json("policy/kelas-desil.json")),
};

/** The sample of the repository, read back through its schemas, for the tests of this folder. */
export const committedSample = {
  pendataan: read(pendataan),
  penyaluran: read(penyaluran),
  desilKota: read(desilKota),
  tahapan: read(tahapan),
};

/** Returns the paths of the sample's CSV files, below `data/sample`. */
export function committedPaths(): string[] {
  return readdirSync(new URL("sample/", data), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".csv"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** Returns the text of a file of the sample. */
export function committedText(path: string): string {
  return readFileSync(new URL(`sample/${path}`, data), "utf8");
}

/** Returns the sum of a measure; empty cells count nothing. */
export function sum<Row>(rows: readonly Row[], value: (row: Row) => number | null): number {
  return rows.reduce((total, row) => total + (value(row) ?? 0), 0);
}

function read<Definition extends DatasetDefinition>(dataset: Definition) {
  const numeric = new Set(
    datasetColumns(dataset)
      .filter(({ meta }) => meta.role === "measure")
      .map(({ name }) => name),
  );
  const cell = (text: string, name: string) => (text === "" ? null : numeric.has(name) ? Number(text) : text);
  return committedPaths()
    .filter((path) => path.endsWith(`/${dataset.id}.csv`))
    .flatMap((path) =>
      (parse(committedText(path), { columns: true }) as Record<string, string>[]).map((row) =>
        dataset.row.parse(
          Object.fromEntries(Object.entries(row).map(([name, text]) => [name, cell(text, name)])),
        ),
      ),
    ) as ReturnType<Definition["row"]["parse"]>[];
}

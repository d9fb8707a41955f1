import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { findDataset, type InputProblem, kabupatenKotaCode, monthPeriod, triwulanPeriod } from "#schemas";
import { problem, text } from "../problems/index.ts";
import { cadenceOf, cadenceTexts, datasetsOf } from "./cadence.ts";
import type { InputFile } from "./input.ts";

export interface FolderListing {
  readonly files: readonly InputFile[];
  readonly problems: readonly InputProblem[];
}

/** Returns the input files of a folder `<area>/<period>/<dataset>.csv` or `.xlsx`, and what does not belong in it. */
export function listFolder(folder: string): FolderListing {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { files: [], problems: [problem("folder_missing", { file: folder })] };
  const files: InputFile[] = [];
  const problems: InputProblem[] = [];
  for (const area of entries(folder)) {
    if (!area.isFolder || !kabupatenKotaCode.safeParse(area.name).success) problems.push(strayArea(area));
    else
      for (const period of entries(join(folder, area.name))) {
        const listed = listPeriod(folder, area.name, period);
        files.push(...listed.files);
        problems.push(...listed.problems);
      }
  }
  if (files.length === 0 && problems.length === 0) problems.push(problem("folder_empty", { file: folder }));
  return { files, problems };
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

function listPeriod(folder: string, area: string, period: Entry): FolderListing {
  const place = `${area}/${period.name}`;
  if (!period.isFolder || !isPeriod(period.name)) {
    const rule = period.isFolder ? "unknown_period_folder" : "unknown_file";
    return {
      files: [],
      problems: [problem(rule, { file: place }, { expected: text("expected.period_folder") })],
    };
  }
  const files: InputFile[] = [];
  const problems: InputProblem[] = [];
  for (const entry of entries(join(folder, area, period.name))) {
    const name = `${place}/${entry.name}`;
    const dataset = datasetOfFile(entry, period.name);
    if (dataset) files.push({ name, path: join(folder, name), dataset, area, period: period.name });
    else problems.push(strayFile(name, entry, period.name));
  }
  return { files, problems: [...problems, ...repeatedDatasets(files)] };
}

/** One dataset as CSV and as XLSX: nobody can say which of them holds. */
function repeatedDatasets(files: readonly InputFile[]): InputProblem[] {
  const groups = [...Map.groupBy(files, ({ dataset }) => dataset.id).values()];
  return groups.flatMap(([first, ...others]) =>
    others.map(({ name }) => problem("both_formats", { file: name }, { other: basename(first?.name ?? "") })),
  );
}

function datasetOfFile(entry: Entry, period: string) {
  const dataset = entry.isFolder ? undefined : datasetNamed(entry.name);
  return dataset?.cadence === cadenceOf(period) ? dataset : undefined;
}

const datasetNamed = (file: string) => {
  const [, id] = /^(.+)\.(?:csv|xlsx?)$/i.exec(file) ?? [];
  return id === undefined ? undefined : findDataset(id);
};

function strayArea({ name, isFolder }: Entry): InputProblem {
  if (isFolder) return problem("unknown_area_folder", { file: name });
  return problem("unknown_file", { file: name }, { expected: text("expected.area_folder") });
}

function strayFile(name: string, entry: Entry, period: string): InputProblem {
  const dataset = datasetNamed(entry.name);
  const expected = datasetsOf(period)
    .map(({ id }) => `${id}.csv`)
    .join(", ");
  if (entry.isFolder || !dataset || dataset.cadence === "irregular")
    return problem("unknown_file", { file: name }, { expected });
  return problem("wrong_cadence", { file: name, value: period }, cadenceTexts(dataset.cadence));
}

const isPeriod = (name: string) =>
  monthPeriod.safeParse(name).success || triwulanPeriod.safeParse(name).success;

/** What programs leave behind, and the checklist that `npm run city` writes. */
const notDelivered = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|BACA-DULU\.md$)/;

function entries(folder: string): Entry[] {
  return readdirSync(folder)
    .filter((name) => !notDelivered.test(name))
    .sort()
    .map((name) => ({ name, isFolder: statSync(join(folder, name)).isDirectory() }));
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isTriwulan, monthsOf, triwulanOf } from "#domain/period";
import { type DatasetDefinition, datasets, monthPeriod, triwulanPeriod } from "#schemas";
import { loadReference } from "../config/index.ts";
import { toCsv } from "../formats/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { lastDayOf, type Reference } from "../validate/index.ts";
import { exampleRows } from "./example-rows.ts";
import { templateWorkbook } from "./template-workbook.ts";

export interface TemplateOptions {
  readonly folder: string;
  /** Kabupaten/kota, `82.71`. */
  readonly area: string;
  /** Month or triwulan; tables of the other cadence get the triwulan of the month, or its last month. */
  readonly period: string;
  readonly referenceFolder: string;
  readonly policyFolder: string;
}

export interface Templates {
  /** Paths below the folder. */
  readonly files: readonly string[];
}

/**
 * Writes one workbook and one CSV per dataset, as two submissions that could be published as they are:
 * `<folder>/xlsx/<area>/<period>` and `<folder>/csv/<area>/<period>`. Nothing that is there is written over.
 */
export async function writeTemplates(options: TemplateOptions): Promise<Outcome<Templates>> {
  const { folder, area, period } = options;
  const loaded = loadReference(options.referenceFolder, options.policyFolder);
  if (!loaded.ok) return loaded;
  const reference = loaded.value;
  const problems = [
    ...(reference.regions.kecamatan.has(area)
      ? []
      : [problem("template_unknown_area", { file: "--area", value: area })]),
    ...(monthPeriod.safeParse(period).success || triwulanPeriod.safeParse(period).success
      ? []
      : [problem("template_unknown_period", { file: "--period", value: period })]),
    ...(existsSync(folder) && readdirSync(folder).length > 0
      ? [problem("template_folder_used", { file: folder })]
      : []),
  ];
  if (problems.length > 0) return refusal(...problems);
  const files: string[] = [];
  for (const dataset of datasets.filter(({ cadence }) => cadence !== "irregular"))
    files.push(...(await writeDataset(dataset, options, reference)));
  return success({ files });
}

async function writeDataset(
  dataset: DatasetDefinition,
  { folder, area, period }: TemplateOptions,
  reference: Reference,
): Promise<string[]> {
  const own = periodOf(dataset, period);
  const rows = exampleRows(dataset, { area, period: own, lastDay: lastDayOf(own) }, reference);
  const { kecamatan, names } = reference.regions;
  const codes = dataset.level === "kecamatan" ? (kecamatan.get(area) ?? []) : [area];
  const areas = codes.map((code) => [code, names.get(code) ?? ""] as const);
  const contents = {
    xlsx: await templateWorkbook({ dataset, rows, period: own, areas }),
    csv: toCsv(dataset, rows),
  };
  return Object.entries(contents).map(([form, content]) => {
    const path = join(form, area, own);
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, `${dataset.id}.${form}`), content);
    return join(path, `${dataset.id}.${form}`);
  });
}

function periodOf({ cadence }: DatasetDefinition, period: string): string {
  if (cadence === "triwulan") return triwulanOf(period);
  return isTriwulan(period) ? monthsOf(period)[2] : period;
}

import type { DatasetDefinition } from "#schemas";
import { kabupatenKotaOf } from "../region/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { type CasesDataset, caseCounts, casesDatasets, groupName, monthSums } from "./case-rows.ts";
import { type PartsDataset, partsDatasets, wholeName, wholesIn } from "./part-rows.ts";
import type { ProtectionProblem, ProtectionRule } from "./protection.ts";

/** Returns why parts and cases cannot be published: incomplete, or not summing to what they are parts of. */
export function splitFaults(raw: Tables, datasets: readonly DatasetDefinition[]): ProtectionProblem[] {
  return [
    ...partsDatasets(datasets).flatMap((dataset) => partFaults(raw, dataset)),
    ...casesDatasets(datasets).flatMap((dataset) => caseFaults(raw, dataset)),
  ];
}

function partFaults(raw: Tables, dataset: PartsDataset): ProtectionProblem[] {
  const { measure } = dataset.protection;
  const wholes = wholesIn(raw, dataset);
  return [...Map.groupBy(raw[dataset.id] ?? [], wholeName)].flatMap(([name, group]) => {
    const [first] = group as [TableRow];
    const values = group.map((row) => row[measure]);
    if (values.every((value) => value === null)) return [];
    if (!values.every(isCount)) return [problemIn(dataset.id, first, "parts_incomplete")];
    const sum = values.reduce((total, value) => total + value, 0);
    return sum === wholes.get(name) ? [] : [problemIn(dataset.id, first, "parts_whole_differs")];
  });
}

function caseFaults(raw: Tables, dataset: CasesDataset): ProtectionProblem[] {
  const { protection } = dataset;
  const sums = monthSums(raw, dataset);
  return [...Map.groupBy(raw[dataset.id] ?? [], (row) => groupName(row, dataset))].flatMap(
    ([name, group]) => {
      const [first] = group as [TableRow];
      const given = group.filter((row) => row[protection.total] !== null || row[protection.part] !== null);
      const counts = given.map((row) => caseCounts(row, protection));
      if (counts.some((one) => one === null || !isCount(one.inside) || !isCount(one.outside)))
        return [problemIn(dataset.id, first, "cases_incomplete")];
      if (!protection.sumOf || given.length === 0) return [];
      const whole = sums.get(name);
      const total = (side: "inside" | "outside") => counts.reduce((sum, one) => sum + (one?.[side] ?? 0), 0);
      const isWhole = whole && total("inside") === whole.inside && total("outside") === whole.outside;
      return isWhole ? [] : [problemIn(dataset.id, first, "cases_whole_differs")];
    },
  );
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function problemIn(dataset: string, row: TableRow, rule: ProtectionRule): ProtectionProblem {
  const isCase = rule.startsWith("cases");
  return {
    rule,
    remedy: "correct_input",
    dataset,
    kode_wilayah: isCase ? kabupatenKotaOf(String(row.kode_wilayah)) : String(row.kode_wilayah),
    periode: String(row.periode),
    desilClass: null,
    program: typeof row.program === "string" ? row.program : null,
    count: null,
  };
}

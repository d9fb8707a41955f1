import type { CellValue } from "#domain/tables";
import { datasetColumns, type InputProblem } from "#schemas";
import type { InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";
import { classesOf } from "./check-keys.ts";
import { describeKey, rowKey } from "./keys.ts";
import type { Reference } from "./reference.ts";

type Combination = Readonly<Record<string, CellValue>>;

/**
 * Returns the rows that are due and absent: every combination of area, programme, desil class and any other
 * enumerated key. Rows whose key could not be read may be the absent ones, so as many are let pass.
 */
export function checkGrid(table: InputTable, reference: Reference): InputProblem[] {
  const { dataset, rows, name: file } = table;
  const present = new Set(rows.map(({ values }) => rowKey(dataset, values)));
  const unreadable = rows.filter(({ values }) => rowKey(dataset, values) === null).length;
  const absent = dueRows(table, reference).filter((values) => !present.has(rowKey(dataset, values)));
  if (absent.length <= unreadable) return [];
  const told = dataset.key.filter((column) => column !== "periode");
  return absent.map((values) => {
    const key = describeKey(values, told);
    return problem("missing_rows", { file }, { key });
  });
}

function dueRows({ dataset, area, period }: InputTable, reference: Reference): Combination[] {
  if (area === null || period === null) return [];
  const areas = dataset.level === "kecamatan" ? (reference.regions.kecamatan.get(area) ?? []) : [area];
  const axes: Combination[][] = [areas.map((code) => ({ kode_wilayah: code })), [{ periode: period }]];
  if (dataset.key.includes("program")) axes.push(reference.programs.map(({ id }) => ({ program: id })));
  if (dataset.key.includes("desil_awal")) axes.push(desilAxis(classesOf(dataset, area, reference)));
  for (const { name, allowed } of datasetColumns(dataset)) {
    const isCovered = ["kode_wilayah", "periode", "program", "desil_awal", "desil_akhir"].includes(name);
    if (dataset.key.includes(name) && allowed && !isCovered)
      axes.push(allowed.map((value) => ({ [name]: value })));
  }
  return axes.reduce<Combination[]>(
    (rows, axis) => rows.flatMap((row) => axis.map((part) => ({ ...row, ...part }))),
    [{}],
  );
}

const desilAxis = (classes: ReturnType<typeof classesOf>): Combination[] =>
  classes.map(({ first, last }) => ({ desil_awal: first, desil_akhir: last }));

import type { CellValue, TableRow } from "#domain/tables";
import { type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";
import { areaName, classOf, dueRows, type Reference } from "../validate/index.ts";
import { flowExample } from "./example-flows.ts";
import { caseExample, partExample } from "./example-splits.ts";
import { familiesIn, receivingExample } from "./example-values.ts";

export interface TemplatePlace {
  readonly area: string;
  readonly period: string;
  /** Last day of the period, for columns of dates. */
  readonly lastDay: string;
}

type Values = Readonly<Record<string, CellValue>>;

/** Returns every row that is due of a dataset, filled with simulated examples that pass all checks together. */
export function exampleRows(
  dataset: DatasetDefinition,
  place: TemplatePlace,
  reference: Reference,
): TableRow[] {
  const columns = datasetColumns(dataset);
  const kecamatan =
    dataset.level === "kecamatan" ? 1 : (reference.regions.kecamatan.get(place.area)?.length ?? 1);
  return dueRows({ dataset, area: place.area, period: place.period }, reference).map((key) => {
    const counts = countsOf(dataset, key, kecamatan, { place, reference });
    const isOpen = ({ name }: DatasetColumn) => !(name in key) && !(name in counts);
    const others = columns
      .filter(isOpen)
      .map((column) => [column.name, exampleCell(column, place, reference)]);
    const values: Values = { ...key, ...counts, ...Object.fromEntries(others) };
    return Object.fromEntries(columns.map(({ name }) => [name, values[name] ?? null]));
  });
}

interface Surroundings {
  readonly place: TemplatePlace;
  readonly reference: Reference;
}

function countsOf(
  dataset: DatasetDefinition,
  key: Values,
  kecamatan: number,
  { place, reference }: Surroundings,
): Values {
  const { protection } = dataset;
  if (protection.kind === "flows" || protection.kind === "flow_reasons")
    return flowExample(dataset, key, place.area, reference) ?? {};
  if (protection.kind === "parts")
    return partExample(protection, key, kecamatan, { area: place.area, reference });
  if (protection.kind === "cases") return caseExample(protection, key, kecamatan);
  const desilClass = classOf({ values: key });
  if (protection.kind !== "states" || !desilClass) return {};
  const families = familiesIn(desilClass, kecamatan);
  const program = reference.programs.find(({ id }) => id === key.program);
  const empty = Object.fromEntries(
    [...Object.keys(protection.totals), ...protection.states].map((name) => [name, null]),
  );
  const counts = program
    ? receivingExample(program, reference.programs, place.area, desilClass, kecamatan)
    : split(families, protection.states);
  return { ...empty, [protection.denominator]: families, ...counts };
}

/** Equal parts, the rest in the last. */
function split(families: number, states: readonly string[]): Values {
  const part = Math.floor(families / states.length);
  const last = families - part * (states.length - 1);
  return Object.fromEntries(states.map((state, index) => [state, index === states.length - 1 ? last : part]));
}

function exampleCell(
  column: DatasetColumn,
  { area, lastDay }: TemplatePlace,
  { regions }: Reference,
): CellValue {
  const { name, meta, allowed, isOptional } = column;
  if (name === "sifat_data") return "simulasi";
  if (isOptional && meta.kind !== "percent") return null;
  if (allowed) return allowed[0] ?? null;
  if (meta.kind === "percent") return 50;
  if (meta.kind === "date") return lastDay;
  if (meta.kind === "text") return `Dinas Sosial ${areaName(area, regions).replace(/ \(.*$/, "")}`;
  return 0;
}

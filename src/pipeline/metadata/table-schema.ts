import {
  type Bilingual,
  type ColumnKind,
  type DatasetColumn,
  type DatasetDefinition,
  datasetColumns,
  satuData,
} from "#schemas";
import { constraintsOf } from "./constraints.ts";

/** Type of a column in the words of the Frictionless Table Schema. */
export const fieldTypes: Readonly<Record<ColumnKind, string>> = {
  code: "string",
  count: "integer",
  percent: "integer",
  number: "number",
  date: "date",
  text: "string",
  url: "string",
};

/** Returns the Frictionless Table Schema of a dataset, from the same columns that parse and write it. */
export function tableSchema(dataset: DatasetDefinition) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: datasetColumns(dataset).map((column) => field(dataset, column)),
    primaryKey: [...dataset.key],
    missingValues: [""],
  };
}

function field(dataset: DatasetDefinition, column: DatasetColumn) {
  const { name, meta } = column;
  return {
    name,
    type: fieldTypes[meta.kind],
    ...(meta.kind === "url" ? { format: "uri" } : {}),
    title: meta.title.id,
    description: meta.description.id,
    title_en: meta.title.en,
    description_en: meta.description.en,
    role: meta.role,
    ...(meta.unit ? { unit: meta.unit.id, unit_en: meta.unit.en } : {}),
    source: meta.source.id,
    summableAlong: [...meta.summableAlong],
    satuData: inIndonesian(satuData(dataset, column)),
    constraints: constraintsOf(column),
  };
}

const inIndonesian = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, { id }]: [string, Bilingual]) => [name, id]));

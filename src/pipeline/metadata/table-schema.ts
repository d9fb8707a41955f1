import { z } from "zod";
import { type ColumnKind, type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";

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
    fields: datasetColumns(dataset).map(field),
    primaryKey: [...dataset.key],
    missingValues: [""],
  };
}

function field(column: DatasetColumn) {
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
    constraints: constraints(column),
  };
}

function constraints({ schema, isOptional, allowed, meta }: DatasetColumn) {
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
  const { minimum, maximum, minLength, pattern } = z.toJSONSchema(inner);
  const isText = fieldTypes[meta.kind] === "string";
  return {
    required: !isOptional,
    ...(allowed ? { enum: [...allowed] } : {}),
    ...(bound(minimum) === null ? {} : { minimum }),
    ...(bound(maximum) === null ? {} : { maximum }),
    ...(isText && minLength !== undefined ? { minLength } : {}),
    ...(isText && pattern !== undefined ? { pattern } : {}),
  };
}

const bound = (value: number | undefined) =>
  value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? null : value;

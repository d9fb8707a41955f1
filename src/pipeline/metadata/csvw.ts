import {
  type ColumnKind,
  type DatasetColumn,
  type DatasetDefinition,
  datasetColumns,
  type ReleasedFile,
  satuData,
  satuDataFields,
} from "#schemas";
import { text } from "../problems/index.ts";
import { constraintsOf } from "./constraints.ts";

const types: Readonly<Record<ColumnKind, string>> = {
  code: "string",
  count: "integer",
  percent: "integer",
  number: "number",
  date: "date",
  text: "string",
  url: "anyURI",
};

/** Where readers of CSV on the Web look for what the files of a folder mean. */
export const csvwPath = ({ id }: DatasetDefinition) => `${id}/csv-metadata.json`;

/** Returns where the columns of a dataset are described once for all its CSV files. */
export const csvwSchemaPath = ({ id }: DatasetDefinition) => `${id}/skema-csvw.json`;

const context = ["http://www.w3.org/ns/csvw", { "@language": "id" }];

/** Returns what the columns of a dataset mean, in the words of CSV on the Web. */
export function csvwSchema(dataset: DatasetDefinition) {
  return {
    "@context": context,
    "@type": "Schema",
    columns: datasetColumns(dataset).map((column) => csvwColumn(dataset, column)),
    primaryKey: [...dataset.key],
  };
}

/** Returns the description of every CSV of a dataset after CSV on the Web (W3C), from the columns that write them. */
export function csvw(dataset: DatasetDefinition, files: readonly CsvFile[], facts: CsvwFacts) {
  const { isSimulated, release, published } = facts;
  const mark = isSimulated ? text("package.simulated_mark") : "";
  return {
    "@context": context,
    "@type": "TableGroup",
    "dc:title": [
      { "@value": mark + dataset.title.id, "@language": "id" },
      { "@value": mark + dataset.title.en, "@language": "en" },
    ],
    "dc:description": [
      { "@value": mark + dataset.description.id, "@language": "id" },
      { "@value": mark + dataset.description.en, "@language": "en" },
    ],
    "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
    "dc:publisher": "Bansos Terbuka",
    "dc:issued": { "@value": published, "@type": "xsd:date" },
    "schema:version": release,
    dialect: { encoding: "utf-8", delimiter: ",", lineTerminators: ["\r\n"], header: true },
    tables: files.map(({ path, area, areaName }) => ({
      url: inFolder(path),
      tableSchema: inFolder(csvwSchemaPath(dataset)),
      "dc:title": `${mark}${dataset.title.id}${areaName ? `, ${areaName}` : ""}`,
      ...(area ? { "dc:coverage": area } : {}),
    })),
  };
}

export type CsvFile = Pick<ReleasedFile, "path" | "area"> & { readonly areaName: string | null };

export interface CsvwFacts {
  readonly release: string;
  readonly published: string;
  readonly isSimulated: boolean;
}

/** Both files lie beside the CSV. */
const inFolder = (path: string) => path.slice(path.lastIndexOf("/") + 1);

function csvwColumn(dataset: DatasetDefinition, column: DatasetColumn) {
  const { name, meta } = column;
  const { required } = constraintsOf(column);
  const fields = satuData(dataset, column);
  return {
    name,
    titles: { id: [name, meta.title.id], en: [meta.title.en] },
    "dc:description": [
      { "@value": meta.description.id, "@language": "id" },
      { "@value": meta.description.en, "@language": "en" },
    ],
    "dc:source": meta.source.id,
    ...(meta.unit ? { "schema:unitText": meta.unit.id } : {}),
    "schema:additionalProperty": satuDataFields.flatMap((field) => {
      const value = fields[field];
      return value ? [{ "schema:name": field, "schema:value": value.id }] : [];
    }),
    datatype: datatype(column),
    required,
    null: "",
  };
}

function datatype(column: DatasetColumn) {
  const base = types[column.meta.kind];
  const { minimum, maximum, pattern, enum: allowed } = constraintsOf(column);
  const format = allowed ? allowed.map(escaped).join("|") : pattern?.replace(/^\^|\$$/g, "");
  const limits = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(format === undefined || base !== "string" ? {} : { format }),
  };
  return Object.keys(limits).length === 0 ? base : { base, ...limits };
}

const escaped = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

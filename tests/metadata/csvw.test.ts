import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { type Quad, Parser as QuadParser, Store } from "n3";
import CsvwParser from "rdf-parser-csvw";
import { beforeAll, describe, expect, it } from "vitest";
import { type DatasetDefinition, datasetColumns, datasets } from "#schemas";
import { sampleRelease } from "../formats/sample-release.ts";

interface Table {
  readonly url: string;
  readonly tableSchema: string;
}
interface Column {
  readonly name: string;
  readonly titles: { readonly id: readonly string[]; readonly en: readonly string[] };
  readonly datatype: string | { readonly base: string; readonly format?: string };
  readonly required: boolean;
}

const home = "https://bansos.example/unduh/";
let folder: string;

beforeAll(async () => {
  ({ folder } = await sampleRelease());
});

const json = (file: string) => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
const groupOf = ({ id }: DatasetDefinition): { tables: Table[] } => json(`${id}/csv-metadata.json`);
const columnsOf = ({ id }: DatasetDefinition): Column[] => json(`${id}/skema-csvw.json`).columns;
/** Without the byte order mark, which decoding takes off. */
const csvText = (dataset: DatasetDefinition, { url }: Table) =>
  readFileSync(path.join(folder, dataset.id, url), "utf8").replace(/^\uFEFF/, "");

/** The context that W3C publishes, as the parser brings it. */
const csvwContext = JSON.parse(
  readFileSync(
    path.join(
      path.dirname(createRequire(import.meta.url).resolve("rdf-parser-csvw")),
      "test/support/csvw.json",
    ),
    "utf8",
  ),
);

function isAllowed({ datatype, required }: Column, cell: string): boolean {
  if (cell === "") return !required;
  const format = typeof datatype === "string" ? undefined : datatype.format;
  return format === undefined || new RegExp(`^(?:${format})$`).test(cell);
}

async function asGraph(document: object): Promise<Store> {
  const quads = await jsonld.toRDF(document as jsonld.JsonLdDocument, {
    base: home,
    format: "application/n-quads",
    documentLoader: async (url) => {
      if (url !== "http://www.w3.org/ns/csvw") throw new Error(`The description needs ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: csvwContext };
    },
  });
  return new Store(new QuadParser({ format: "N-Quads" }).parse(String(quads)));
}

async function readByDescription(dataset: DatasetDefinition, table: Table): Promise<Quad[]> {
  const metadata = await asGraph({
    ...groupOf(dataset),
    tables: undefined,
    "@type": "Table",
    url: table.url,
    tableSchema: json(`${dataset.id}/${table.tableSchema}`),
  });
  const input = Readable.from([csvText(dataset, table)]);
  const quads: Quad[] = [];
  for await (const quad of new CsvwParser({ metadata, baseIRI: home }).import(input))
    quads.push(quad as Quad);
  return quads;
}

describe.each(datasets.map((dataset) => ({ dataset, id: dataset.id })))(
  "CSV on the Web: $id",
  ({ dataset }) => {
    it("describes every CSV of the folder, each of which is there", () => {
      const { tables } = groupOf(dataset);
      expect(tables.length).toBeGreaterThan(1);
      for (const { url, tableSchema } of tables)
        expect([url, tableSchema].map((name) => existsSync(path.join(folder, dataset.id, name)))).toEqual([
          true,
          true,
        ]);
    });

    it("names the columns as the head does, in both languages", () => {
      const columns = columnsOf(dataset);
      const [head] = parse(csvText(dataset, groupOf(dataset).tables[0] as Table), { to: 1 }) as string[][];
      expect(columns.map(({ name }) => name)).toEqual(head);
      expect(columns.map(({ titles }) => [...titles.id, ...titles.en])).toEqual(
        datasetColumns(dataset).map(({ name, meta }) => [name, meta.title.id, meta.title.en]),
      );
    });

    it("gives a reader of CSV on the Web every cell that is filled, and only those", async () => {
      const table = groupOf(dataset).tables[0] as Table;
      const rows = parse(csvText(dataset, table), { columns: true }) as Record<string, string>[];
      const filled = rows.flatMap((row) => Object.values(row).filter((cell) => cell !== ""));
      const values = (await readByDescription(dataset, table))
        .filter(({ predicate }) =>
          columnsOf(dataset).some(({ name }) => predicate.value.endsWith(`#${name}`)),
        )
        .map(({ object }) => object.value);
      expect(values.toSorted()).toEqual(filled.toSorted());
    });

    it("holds for every cell: the form of text and whether a cell may be empty", () => {
      const faults = groupOf(dataset).tables.flatMap((table) =>
        (parse(csvText(dataset, table), { columns: true }) as Record<string, string>[]).flatMap((row) =>
          columnsOf(dataset)
            .filter((column) => !isAllowed(column, row[column.name] ?? ""))
            .map(({ name }) => `${table.url} ${name}: ${row[name]}`),
        ),
      );
      expect(faults).toEqual([]);
    });
  },
);

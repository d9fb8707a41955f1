import { readFileSync } from "node:fs";
import path from "node:path";
import type { Schema } from "ajv";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReleaseManifest } from "#schemas";
import { sampleRelease } from "../formats/sample-release.ts";
import { faultsBy, packageRules, tableSchemaRules } from "./data-package-rules.ts";
import { publishedRules } from "./published-rules.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints: { readonly required: boolean } & Readonly<Record<string, unknown>>;
}
interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly schema?: TableSchema | string;
}

let folder: string;
let manifest: ReleaseManifest;
let datapackage: { readonly resources: readonly Resource[] };

const json = (file: string) => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
const schemaOf = ({ schema }: Resource): TableSchema =>
  typeof schema === "object" ? schema : json(schema ?? "");
const schemaFiles = () => [...new Set(manifest.files.map(({ dataset }) => `${dataset}/skema.json`))];

beforeAll(async () => {
  ({ folder, manifest } = await sampleRelease());
  datapackage = json("datapackage.json");
});

describe("the data package of a release", () => {
  it("keeps to Data Package v2", () => {
    expect(faultsBy(packageRules, datapackage)).toEqual([]);
    for (const file of schemaFiles()) expect(faultsBy(tableSchemaRules, json(file)), file).toEqual([]);
  });

  it("names every file once, under a name of its own", () => {
    expect(datapackage.resources.map((one) => one.path).sort()).toEqual(
      manifest.files.map((one) => one.path).sort(),
    );
    expect(new Set(datapackage.resources.map(({ name }) => name)).size).toBe(datapackage.resources.length);
  });

  it("describes the rows of every CSV: columns in order, each cell within its constraints, keys that do not repeat", () => {
    for (const resource of datapackage.resources.filter(({ format }) => format === "csv")) {
      const { fields, primaryKey } = schemaOf(resource);
      const [head = [], ...rows] = parse(readFileSync(path.join(folder, resource.path)), {
        bom: true,
      }) as string[][];
      expect(head, resource.path).toEqual(fields.map(({ name }) => name));
      const records = rows.map((cells) =>
        Object.fromEntries(
          fields.flatMap((field, index) =>
            cells[index] === "" ? [] : [[field.name, cellOf(field, cells[index] ?? "")]],
          ),
        ),
      );
      expect(faultsBy(rowRules(fields), records), resource.path).toEqual([]);
      const keys = records.map((record) => primaryKey.map((name) => record[name]).join("|"));
      expect(new Set(keys).size, resource.path).toBe(keys.length);
    }
  });
});

const cellOf = ({ type }: Field, cell: string) =>
  type === "integer" || type === "number" ? Number(cell) : cell;

/** The table schema as JSON Schema of its rows: an empty cell is an absent property. */
function rowRules(fields: readonly Field[]): Schema {
  const properties = fields.map(({ name, type, constraints: { required: _, ...limits } }) => [
    name,
    { type: type === "date" ? "string" : type, ...limits },
  ]);
  return {
    type: "array",
    items: {
      type: "object",
      properties: Object.fromEntries(properties),
      required: fields.filter(({ constraints }) => constraints.required).map(({ name }) => name),
      additionalProperties: false,
    },
  };
}

describe.skipIf(publishedRules("data-package").length === 0)(
  "the published profiles of Data Package v2",
  () => {
    const profile = (name: string) =>
      JSON.parse(
        readFileSync(
          publishedRules("data-package").find((file) => path.basename(file) === name) ?? name,
          "utf8",
        ),
      ) as Schema;

    it("are kept by the package and by every table schema", () => {
      expect(faultsBy(profile("datapackage.json"), datapackage)).toEqual([]);
      for (const file of schemaFiles())
        expect(faultsBy(profile("tableschema.json"), json(file)), file).toEqual([]);
    });
  },
);

import { Ajv, type JSONSchemaType, type Schema } from "ajv";

const text = { type: "string", minLength: 1 };
const licence = {
  type: "object",
  required: ["name", "path", "title"],
  properties: { name: { enum: ["CC-BY-4.0", "ODbL-1.0"] }, path: { type: "string", pattern: "^https://" } },
};
const source = { type: "object", required: ["title"], properties: { title: text } };

const field = {
  type: "object",
  required: ["name", "type", "title", "description", "constraints", "satuData"],
  properties: {
    name: { type: "string", pattern: "^[a-z][a-z0-9_]*$" },
    type: { enum: ["string", "integer", "number", "date"] },
    constraints: {
      type: "object",
      required: ["required"],
      additionalProperties: false,
      properties: {
        required: { type: "boolean" },
        enum: { type: "array", minItems: 1, uniqueItems: true },
        minimum: { type: "number" },
        maximum: { type: "number" },
        minLength: { type: "integer" },
        pattern: text,
      },
    },
    satuData: { type: "object", required: ["konsep", "definisi"], additionalProperties: text },
  },
};

/** What Data Package v2 asks of a table schema, and we of ours. */
export const tableSchemaRules: Schema = {
  type: "object",
  required: ["$schema", "fields", "primaryKey", "missingValues"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: { type: "array", minItems: 1, items: field },
    primaryKey: { type: "array", minItems: 1, uniqueItems: true, items: text },
    missingValues: { const: [""] },
  },
};

const resource = {
  type: "object",
  required: ["name", "path", "title", "description", "format", "mediatype", "bytes", "hash", "licenses"],
  properties: {
    name: { type: "string", pattern: "^[a-z0-9._-]+$" },
    path: { type: "string", pattern: "^(?!/)(?!.*\\.\\.)[\\w./-]+$" },
    bytes: { type: "integer", minimum: 1 },
    hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
    mediatype: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
    licenses: { type: "array", minItems: 1, items: licence },
    sources: { type: "array", items: source },
    schema: { anyOf: [{ type: "string", pattern: "^\\w+/skema\\.json$" }, tableSchemaRules] },
  },
};

/** What Data Package v2 asks of a package, and we of ours. */
export const packageRules: Schema = {
  type: "object",
  required: [
    "$schema",
    "name",
    "id",
    "version",
    "title",
    "description",
    "created",
    "licenses",
    "sources",
    "contributors",
    "resources",
  ],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[a-z0-9._-]+$" },
    version: { type: "string", pattern: "^20\\d{2}-\\d{2}-\\d{2}\\.[1-9]" },
    created: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T00:00:00Z$" },
    licenses: { type: "array", minItems: 1, items: licence },
    sources: { type: "array", minItems: 1, items: source },
    contributors: {
      type: "array",
      minItems: 1,
      items: { type: "object", required: ["title", "roles"], properties: { roles: { type: "array" } } },
    },
    temporal: {
      type: "object",
      required: ["start", "end"],
      additionalProperties: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
};

/** Returns what a document does wrong by a JSON Schema, one line each. */
export function faultsBy(rules: Schema, document: unknown): string[] {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    rules as JSONSchemaType<unknown>,
  );
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

import fc from "fast-check";

type Schema = Readonly<Record<string, unknown>>;

/** Stands in every hostile text: whatever is answered or logged must not hold it. */
export const marker = "Jangan<i>Gema";

/** Values that occur in the store under test, by the name of the field they belong to. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Returns values that fit a schema of the description, known ones among them. */
export function fitting(schema: Schema, known: Known, name = ""): fc.Arbitrary<unknown> {
  const values = known[name];
  if (values) return fc.constantFrom(...values);
  const { enum: options, const: constant, anyOf, oneOf, type } = schema;
  if (Array.isArray(options)) return fc.constantFrom(...options);
  if (constant !== undefined) return fc.constant(constant);
  const either = (anyOf ?? oneOf) as readonly Schema[] | undefined;
  if (either) return fc.oneof(...either.map((one) => fitting(one, known, name)));
  if (Array.isArray(type))
    return fc.oneof(...type.map((one) => fitting({ ...schema, type: one }, known, name)));
  switch (type) {
    case "string":
      return text(schema);
    case "integer":
    case "number":
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1000) });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(fitting((schema.items ?? {}) as Schema, known, name), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(4, Number(schema.maxItems ?? 4)),
      });
    case "object":
      return record(schema, known);
    default:
      return fc.jsonValue();
  }
}

function text({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid({ version: 7 });
  const date = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") });
  if (format === "date-time") return date.map((one) => one.toISOString());
  if (format === "date") return date.map((one) => one.toISOString().slice(0, 10));
  if (typeof pattern === "string") return fc.stringMatching(new RegExp(pattern));
  const most = Math.min(60, Number(maxLength ?? 60));
  return fc.string({ minLength: Number(minLength ?? 0), maxLength: most });
}

function record(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const required = (schema.required ?? []) as string[];
  const fields = Object.fromEntries(
    properties.map(([key, property]) => [key, fitting(property, known, key)]),
  );
  return fc.record(fields, { requiredKeys: required });
}

/** Returns values nobody means well with. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    marker,
    `'; DROP TABLE cases; -- ${marker}`,
    `${marker}\u0000`,
    `${marker}\ud800`,
    "../../etc/passwd",
    "",
    null,
    true,
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    [],
    {},
  ),
  fc.constantFrom(1000, 100_000).map((length) => marker.repeat(length / 10)),
  fc.constant(JSON.parse(`${"[".repeat(200)}"${marker}"${"]".repeat(200)}`)),
  fc.constant(JSON.parse(`{"__proto__":{"isAdmin":"${marker}"},"constructor":{"prototype":{}}}`)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);

/** Returns a value as it stands in an address; an object may have a `toString` that is none. */
export const asParameter = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);

/** Returns a value that fits but for one place in it: left out, put in, or made hostile. */
export function nearly(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.nat(), hostile, fc.constantFrom("replace", "drop", "add")).map(spoil);
}

function spoil([value, place, by, how]: [unknown, number, unknown, string]): unknown {
  if (typeof value !== "object" || value === null) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (how === "add") return { ...copy, [marker]: by };
  const keys = Object.keys(copy).filter((one) => one !== "__proto__");
  const key = keys[place % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = copy[key];
  if (how === "replace" && typeof inner === "object" && inner !== null && place % 2 === 0)
    copy[key] = spoil([inner, Math.floor(place / 2), by, how]);
  else if (how === "drop") delete copy[key];
  else copy[key] = by;
  return copy;
}

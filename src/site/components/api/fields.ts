import type { JsonSchema } from "#schemas/api";

/** One field of an answer as the documentation lists it. */
export interface ApiField {
  /** `observations[].value` */
  readonly path: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly canBeNull: boolean;
  readonly description: string;
}

const types = ["string", "integer", "number", "boolean", "array", "object"] as const;

/** Returns the fields of a shape, those within others after them. */
export function fieldsOf(schema: JsonSchema, prefix = ""): ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const path = `${prefix}${name}`;
    const choices = own.anyOf ?? [own];
    const inner = choices.find(({ type }) => type !== "null") ?? own;
    const field: ApiField = {
      path,
      type: types.find((type) => type === inner.type) ?? "string",
      canBeNull: choices.some(({ type }) => type === "null"),
      description: own.description ?? inner.description ?? "",
    };
    const within = inner.items ? fieldsOf(inner.items, `${path}[].`) : fieldsOf(inner, `${path}.`);
    return [field, ...within];
  });
}

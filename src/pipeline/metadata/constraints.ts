import { z } from "zod";
import type { DatasetColumn } from "#schemas";

/** What the schema of a column allows, in the words that Table Schema and CSV on the Web share. */
export interface Constraints {
  readonly required: boolean;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

/** Returns the constraints of a column, read from its zod schema. */
export function constraintsOf({ schema, isOptional, allowed, meta }: DatasetColumn): Constraints {
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
  const { minimum, maximum, minLength, pattern } = z.toJSONSchema(inner);
  const isText = meta.kind === "code" || meta.kind === "text" || meta.kind === "url";
  return {
    required: !isOptional,
    ...(allowed ? { enum: [...allowed] } : {}),
    ...(isBound(minimum) ? { minimum } : {}),
    ...(isBound(maximum) ? { maximum } : {}),
    ...(isText && minLength !== undefined ? { minLength } : {}),
    ...(isText && pattern !== undefined ? { pattern } : {}),
  };
}

const isBound = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) !== Number.MAX_SAFE_INTEGER;

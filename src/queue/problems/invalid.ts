import type { Context } from "hono";
import type { z } from "zod";
import { reader } from "#messages";
import { problem } from "./problem.ts";

const text = reader("queue");

/** Answers a request that does not fit its schema: which field, and what is wrong with it. Values are not repeated. */
export function invalid(context: Context, error: z.core.$ZodError, target: string): Response {
  if (target === "param") return problem(context, "tidak-ada");
  const errors = error.issues.map(({ path, code }) => ({
    pointer: pointerTo(target === "json" ? path : [target, ...path]),
    detail: text(`fault.${faultOf(code)}`),
  }));
  return problem(context, "isian-keliru", { errors });
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

function faultOf(code: string): "type" | "size" | "unknown" | "form" {
  if (code === "invalid_type") return "type";
  if (code === "too_big" || code === "too_small") return "size";
  if (code === "unrecognized_keys") return "unknown";
  return "form";
}

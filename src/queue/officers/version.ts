import type { Context } from "hono";

const no = 0;

/**
 * Returns the version that a request was made against, from `If-Match`; null where it names none.
 * What is no strong tag of ours fits no version.
 */
export function expectedVersion(context: Context): number | null {
  const header = context.req.header("if-match");
  if (header === undefined || header.trim() === "*") return null;
  return Number(/^"([1-9]\d{0,8})"$/.exec(header.trim())?.[1] ?? no);
}

/** Returns the strong tag of a version. */
export function tagOf(version: number): string {
  return `"${version}"`;
}

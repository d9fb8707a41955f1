import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Sent } from "./answers.ts";

/** Returns what the browser sent of a form. */
export async function readSent(context: Context): Promise<Sent> {
  if (!context.req.header("content-type")?.startsWith("application/x-www-form-urlencoded"))
    throw new HTTPException(415);
  const sent = new URLSearchParams(await context.req.text());
  return Object.fromEntries(sent);
}

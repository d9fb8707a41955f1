import { createMiddleware } from "hono/factory";
import type { Http } from "../http.ts";
import { problem } from "../problems/index.ts";

const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that change something and were started by a page of another site.
 * `Origin: null` is what a form sends under `Referrer-Policy: no-referrer`; forms carry no session.
 */
export const sameOrigin = createMiddleware<Http>(async (context, next) => {
  if (safe.has(context.req.method)) return next();
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  const isOurs =
    site !== undefined
      ? site === "same-origin" || site === "none"
      : origin === undefined ||
        (origin === "null" && !context.req.path.startsWith("/v1/")) ||
        hostOf(origin) === context.req.header("host");
  return isOurs ? next() : problem(context, "asal-lain");
});

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

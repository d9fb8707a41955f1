import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { Deps } from "../deps.ts";
import type { Http } from "../http.ts";

/** Writes one line per request and counts it: by the template of its route, never by what stands in its place. */
export function requestLog({ log, metrics, random }: Pick<Deps, "log" | "metrics" | "random">) {
  return createMiddleware<Http>(async (context, next) => {
    const started = performance.now();
    const id = Buffer.from(random(8)).toString("hex");
    context.set("requestId", id);
    metrics.underWay.inc();
    try {
      await next();
    } finally {
      metrics.underWay.dec();
      const { method } = context.req;
      const { status } = context.res;
      const route = routePath(context, -1);
      const ms = Math.round((performance.now() - started) * 10) / 10;
      metrics.requests.observe({ method: knownMethod(method), route, status }, ms / 1000);
      log.info({ request: id, method: knownMethod(method), route, status, ms });
    }
    context.header("X-Request-Id", id);
  });
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "DELETE"]);

/** A method is text of the client too. */
const knownMethod = (method: string) => (methods.has(method) ? method : "OTHER");

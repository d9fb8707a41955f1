import { createRoute } from "@hono/zod-openapi";
import { localDay } from "#domain/period";
import { queueFilter, queuePage } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { queuedCaseOf } from "../officers/case-view.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { problemResponses } from "../problems/index.ts";

/** The queue of the desks of an officer. */
export function queueRoutes(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/v1/queue",
    summary: "Cases at the desks of the officer, those due first",
    middleware: [officersOnly(deps)] as const,
    request: { query: queueFilter },
    responses: {
      200: { description: "A page", content: { "application/json": { schema: queuePage } } },
      ...problemResponses("perlu-masuk", "isian-keliru", "sibuk"),
    },
  });
  return newApp().openapi(route, async (context) => {
    const { officer } = context.get("signedIn");
    const filter = context.req.valid("query");
    const now = deps.clock().toISOString();
    const today = Object.fromEntries(
      deps.routing.desks.map(({ id, timeZone }) => [id, localDay(now, timeZone)]),
    );
    const { cases, next, counts } = await deps.store.queue({
      filter,
      desks: officer.desks,
      officer: officer.id,
      today,
    });
    context.header("Cache-Control", "no-store");
    return context.json(
      { cases: cases.map((record) => queuedCaseOf(deps, record)), next, counts: { ...counts } },
      200,
    );
  });
}

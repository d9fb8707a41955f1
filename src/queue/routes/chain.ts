import { createRoute } from "@hono/zod-openapi";
import { chainHead } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { problemResponses } from "../problems/index.ts";

const route = createRoute({
  method: "get",
  path: "/v1/chain",
  summary: "Head of the chain of events, so that anyone can note it down and compare later",
  responses: {
    200: {
      description: "The last event's place and hash",
      content: { "application/json": { schema: chainHead } },
    },
    ...problemResponses("sibuk"),
  },
});

export function chainRoutes({ store }: Pick<Deps, "store">) {
  return newApp().openapi(route, async (context) => {
    context.header("Cache-Control", "no-store");
    return context.json(await store.head(), 200);
  });
}

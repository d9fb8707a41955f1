import { createRoute } from "@hono/zod-openapi";
import { trackedCase, trackRequest } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { problem, problemResponses } from "../problems/index.ts";
import { type FindCase, trackedCaseOf } from "../residents/index.ts";

const route = createRoute({
  method: "post",
  path: "/v1/track",
  summary: "A case as its resident may see it, found by what was derived from the access code",
  request: { body: { required: true, content: { "application/json": { schema: trackRequest } } } },
  responses: {
    200: { description: "The case", content: { "application/json": { schema: trackedCase } } },
    ...problemResponses(
      "bukan-json",
      "tidak-ada",
      "bukan-jenisnya",
      "isian-keliru",
      "terlalu-sering",
      "sibuk",
    ),
  },
});

export function trackRoutes(deps: Deps, findCase: FindCase) {
  return newApp().openapi(route, async (context) => {
    const { trackToken } = context.req.valid("json");
    const found = await findCase({ trackToken, block: context.get("block") });
    if (found.kind === "wait")
      return problem(context, "terlalu-sering", { headers: { "Retry-After": String(found.seconds) } });
    if (found.kind === "none") return problem(context, "tidak-ada");
    context.header("Cache-Control", "no-store");
    return context.json(await trackedCaseOf(deps, found.record), 200);
  });
}

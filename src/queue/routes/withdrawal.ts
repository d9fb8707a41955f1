import { createRoute, z } from "@hono/zod-openapi";
import { caseId, messageAnswer, withdrawal } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { problem, problemResponses } from "../problems/index.ts";
import { type FindCase, withdraw } from "../residents/index.ts";

const route = createRoute({
  method: "post",
  path: "/v1/cases/{id}/withdrawal",
  summary: "The resident takes the case back; doing so twice changes nothing",
  request: {
    params: z.object({ id: caseId }),
    body: { required: true, content: { "application/json": { schema: withdrawal } } },
  },
  responses: {
    200: {
      description: "Taken back",
      content: { "application/json": { schema: messageAnswer.omit({ id: true }) } },
    },
    ...problemResponses(
      "bukan-json",
      "tidak-ada",
      "langkah-tidak-sah",
      "bukan-jenisnya",
      "isian-keliru",
      "terlalu-sering",
      "sibuk",
    ),
  },
});

export function withdrawalRoutes(deps: Deps, findCase: FindCase) {
  return newApp().openapi(route, async (context) => {
    const { id } = context.req.valid("param");
    const { trackToken } = context.req.valid("json");
    const found = await findCase({ trackToken, id, block: context.get("block") });
    if (found.kind === "wait")
      return problem(context, "terlalu-sering", { headers: { "Retry-After": String(found.seconds) } });
    if (found.kind === "none") return problem(context, "tidak-ada");
    const result = await withdraw(deps, found.record.id);
    context.header("Cache-Control", "no-store");
    if (result.kind === "changed" || result.kind === "replayed") {
      const { state, id: kept } = result.record;
      return context.json({ case: kept, at: deps.clock().toISOString(), state }, 200);
    }
    return problem(context, result.kind === "missing" ? "tidak-ada" : "langkah-tidak-sah");
  });
}

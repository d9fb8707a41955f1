import { createRoute, z } from "@hono/zod-openapi";
import { caseId } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { answerCase, caseAnswer } from "../officers/case-answer.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { caseInSight } from "../officers/scope.ts";
import { problem, problemResponses } from "../problems/index.ts";

/** One case, as the officers of its desk see it. */
export function officerCaseRoutes(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/v1/cases/{id}",
    summary: "A case without what is sealed: its history and what may be done now",
    middleware: [officersOnly(deps)] as const,
    request: { params: z.object({ id: caseId }) },
    responses: { 200: caseAnswer, ...problemResponses("perlu-masuk", "tidak-ada", "isian-keliru", "sibuk") },
  });
  return newApp().openapi(route, async (context) => {
    const { officer } = context.get("signedIn");
    const record = await caseInSight(deps, officer, context.req.valid("param").id);
    return record === null ? problem(context, "tidak-ada") : answerCase(context, deps, officer, record);
  });
}

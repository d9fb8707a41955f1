import { createRoute } from "@hono/zod-openapi";
import { transitionRequest } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { caseAnswer } from "../officers/case-answer.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { transition } from "../officers/transition.ts";
import { answerChange, changeWithBodyProblems, versionedCase } from "../officers/versioned-case.ts";
import { problemResponses } from "../problems/index.ts";

/** A message with its padding, a key and the rest. */
const largestBody = 200_000;

/** Moving a case along the table of the domain. */
export function transitionRoutes(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/v1/cases/{id}/transitions",
    summary: "Move a case; If-Match names the version it was seen in",
    middleware: [officersOnly(deps)] as const,
    request: {
      ...versionedCase,
      body: { required: true, content: { "application/json": { schema: transitionRequest } } },
    },
    responses: { 200: caseAnswer, ...problemResponses(...changeWithBodyProblems, "kunci-lama") },
  });
  const app = newApp();
  app.use(route.getRoutingPath(), bodyOfAtMost(largestBody));
  return app.openapi(route, (context) => {
    const { officer } = context.get("signedIn");
    const { id } = context.req.valid("param");
    const request = context.req.valid("json");
    return answerChange(context, deps, { officer, id }, (seen) =>
      transition(deps, officer, { ...seen, request }),
    );
  });
}

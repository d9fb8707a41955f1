import { createRoute } from "@hono/zod-openapi";
import { codeReplacement } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { caseAnswer } from "../officers/case-answer.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { replaceCode } from "../officers/replace-code.ts";
import { answerChange, changeWithBodyProblems, versionedCase } from "../officers/versioned-case.ts";
import { problemResponses } from "../problems/index.ts";

const largestBody = 8_000;

/** A lost code, replaced at the desk after the resident was identified there. */
export function codeRoutes(deps: Deps) {
  const route = createRoute({
    method: "put",
    path: "/v1/cases/{id}/code",
    summary: "Replace the access code of a case; If-Match names the version it was seen in",
    middleware: [officersOnly(deps)] as const,
    request: {
      ...versionedCase,
      body: { required: true, content: { "application/json": { schema: codeReplacement } } },
    },
    responses: { 200: caseAnswer, ...problemResponses(...changeWithBodyProblems) },
  });
  const app = newApp();
  app.use(route.getRoutingPath(), bodyOfAtMost(largestBody));
  return app.openapi(route, (context) => {
    const { officer } = context.get("signedIn");
    const { id } = context.req.valid("param");
    const replacement = context.req.valid("json");
    return answerChange(context, deps, { officer, id }, (seen) =>
      replaceCode(deps, officer, { ...seen, replacement }),
    );
  });
}

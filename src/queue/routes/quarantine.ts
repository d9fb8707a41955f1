import { createRoute } from "@hono/zod-openapi";
import { liftQuarantine } from "#domain/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { caseAnswer } from "../officers/case-answer.ts";
import { changeCase } from "../officers/change-case.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { answerChange, changeProblems, versionedCase } from "../officers/versioned-case.ts";
import { problemResponses } from "../problems/index.ts";

/** Cases that were set aside go on once a supervisor has looked at them. */
export function quarantineRoutes(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/v1/cases/{id}/quarantine",
    summary: "Let a case that was set aside go on; If-Match names the version it was seen in",
    middleware: [officersOnly(deps)] as const,
    request: versionedCase,
    responses: { 200: caseAnswer, ...problemResponses(...changeProblems) },
  });
  return newApp().openapi(route, (context) => {
    const { officer } = context.get("signedIn");
    const { id } = context.req.valid("param");
    return answerChange(context, deps, { officer, id }, ({ caseId, version }) =>
      changeCase(deps, officer, {
        caseId,
        expectedVersion: version,
        decide: (current, rules) => {
          const lifted = liftQuarantine(current, rules);
          return lifted.ok ? { ok: true, next: lifted.next, events: [lifted.event] } : lifted;
        },
      }),
    );
  });
}

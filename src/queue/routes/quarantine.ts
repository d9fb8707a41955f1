import { createRoute, z } from "@hono/zod-openapi";
import { liftQuarantine } from "#domain/objection";
import { caseId } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { answerCase, caseAnswer } from "../officers/case-answer.ts";
import { changeCase } from "../officers/change-case.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { notChanged } from "../officers/refused.ts";
import { caseInSight } from "../officers/scope.ts";
import { expectedVersion } from "../officers/version.ts";
import { problem, problemResponses } from "../problems/index.ts";

/** Cases that were set aside go on once a supervisor has looked at them. */
export function quarantineRoutes(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/v1/cases/{id}/quarantine",
    summary: "Let a case that was set aside go on; If-Match names the version it was seen in",
    middleware: [officersOnly(deps)] as const,
    request: {
      params: z.object({ id: caseId }),
      headers: z.object({ "if-match": z.string().optional() }),
    },
    responses: {
      200: caseAnswer,
      ...problemResponses(
        "perlu-masuk",
        "tidak-berhak",
        "asal-lain",
        "tidak-ada",
        "langkah-tidak-sah",
        "sudah-berubah",
        "isian-keliru",
        "perlu-if-match",
        "sibuk",
      ),
    },
  });
  return newApp().openapi(route, async (context) => {
    const { officer } = context.get("signedIn");
    const record = await caseInSight(deps, officer, context.req.valid("param").id);
    if (record === null) return problem(context, "tidak-ada");
    const version = expectedVersion(context);
    if (version === null) return problem(context, "perlu-if-match");
    const result = await changeCase(deps, officer, {
      caseId: record.id,
      expectedVersion: version,
      decide: (current, rules) => {
        const lifted = liftQuarantine(current, rules);
        return lifted.ok ? { ok: true, next: lifted.next, events: [lifted.event] } : lifted;
      },
    });
    if (!("record" in result)) return notChanged(context, result);
    return answerCase(context, deps, officer, result.record);
  });
}

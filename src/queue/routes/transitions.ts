import { createRoute, z } from "@hono/zod-openapi";
import { caseId, transitionRequest } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { answerCase, caseAnswer } from "../officers/case-answer.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { notChanged } from "../officers/refused.ts";
import { caseInSight } from "../officers/scope.ts";
import { transition } from "../officers/transition.ts";
import { expectedVersion } from "../officers/version.ts";
import { problem, problemResponses } from "../problems/index.ts";

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
      params: z.object({ id: caseId }),
      headers: z.object({ "if-match": z.string().optional() }),
      body: { required: true, content: { "application/json": { schema: transitionRequest } } },
    },
    responses: {
      200: caseAnswer,
      ...problemResponses(
        "bukan-json",
        "perlu-masuk",
        "tidak-berhak",
        "asal-lain",
        "tidak-ada",
        "langkah-tidak-sah",
        "sudah-berubah",
        "terlalu-besar",
        "bukan-jenisnya",
        "isian-keliru",
        "kunci-lama",
        "perlu-if-match",
        "sibuk",
      ),
    },
  });
  const app = newApp();
  app.use(route.getRoutingPath(), bodyOfAtMost(largestBody));
  return app.openapi(route, async (context) => {
    const { officer } = context.get("signedIn");
    const record = await caseInSight(deps, officer, context.req.valid("param").id);
    if (record === null) return problem(context, "tidak-ada");
    const version = expectedVersion(context);
    if (version === null) return problem(context, "perlu-if-match");
    const request = context.req.valid("json");
    const result = await transition(deps, officer, { caseId: record.id, version, request });
    if (!("record" in result)) return notChanged(context, result);
    return answerCase(context, deps, officer, result.record);
  });
}

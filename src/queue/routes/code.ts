import { createRoute, z } from "@hono/zod-openapi";
import { reader } from "#messages";
import { caseId, codeReplacement } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { answerCase, caseAnswer } from "../officers/case-answer.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { notChanged } from "../officers/refused.ts";
import { replaceCode } from "../officers/replace-code.ts";
import { caseInSight } from "../officers/scope.ts";
import { expectedVersion } from "../officers/version.ts";
import { problem, problemResponses } from "../problems/index.ts";

const text = reader("queue");
const largestBody = 8_000;

/** A lost code, replaced at the desk after the resident was identified there. */
export function codeRoutes(deps: Deps) {
  const route = createRoute({
    method: "put",
    path: "/v1/cases/{id}/code",
    summary: "Replace the access code of a case; If-Match names the version it was seen in",
    middleware: [officersOnly(deps)] as const,
    request: {
      params: z.object({ id: caseId }),
      headers: z.object({ "if-match": z.string().optional() }),
      body: { required: true, content: { "application/json": { schema: codeReplacement } } },
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
    const replacement = context.req.valid("json");
    const result = await replaceCode(deps, officer, { caseId: record.id, version, replacement });
    if (result.kind === "taken")
      return problem(context, "isian-keliru", {
        errors: [{ pointer: "/trackToken", detail: text("officer.codeTaken") }],
      });
    if (!("record" in result)) return notChanged(context, result);
    return answerCase(context, deps, officer, result.record);
  });
}

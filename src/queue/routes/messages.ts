import { createRoute, z } from "@hono/zod-openapi";
import { caseId, messageAnswer, officerMessage, residentMessage } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { answerOfficerMessage } from "../officers/answer-message.ts";
import { problem, problemResponses } from "../problems/index.ts";
import { type FindCase, keepMessage } from "../residents/index.ts";

const largestMessage = 92_000;
const kept = { content: { "application/json": { schema: messageAnswer } } };

const route = createRoute({
  method: "post",
  path: "/v1/cases/{id}/messages",
  summary:
    "A sealed message of the resident, or of the office with a session; an answer to a question moves the case back",
  middleware: bodyOfAtMost(largestMessage),
  request: {
    params: z.object({ id: caseId }),
    body: {
      required: true,
      content: { "application/json": { schema: z.union([residentMessage, officerMessage]) } },
    },
  },
  responses: {
    201: { description: "Kept", ...kept },
    200: { description: "Was kept before", ...kept },
    ...problemResponses(
      "bukan-json",
      "perlu-masuk",
      "tidak-berhak",
      "tidak-ada",
      "langkah-tidak-sah",
      "terlalu-besar",
      "bukan-jenisnya",
      "isian-keliru",
      "terlalu-sering",
      "sibuk",
    ),
  },
});

export function messageRoutes(deps: Deps, findCase: FindCase) {
  return newApp().openapi(route, async (context) => {
    const { id } = context.req.valid("param");
    const sent = context.req.valid("json");
    if (!("trackToken" in sent)) return answerOfficerMessage(context, deps, id, sent);
    const { trackToken, ...message } = sent;
    const found = await findCase({ trackToken, id, block: context.get("block") });
    if (found.kind === "wait")
      return problem(context, "terlalu-sering", { headers: { "Retry-After": String(found.seconds) } });
    if (found.kind === "none") return problem(context, "tidak-ada");
    const result = await keepMessage(deps, found.record.id, message);
    context.header("Cache-Control", "no-store");
    if (result.kind === "changed" || result.kind === "replayed") {
      const { state, id: caseIdKept } = result.record;
      const answer = { id: message.id, case: caseIdKept, at: deps.clock().toISOString(), state };
      return context.json(answer, result.kind === "changed" ? 201 : 200);
    }
    return problem(context, result.kind === "missing" ? "tidak-ada" : "langkah-tidak-sah");
  });
}

import { createRoute, z } from "@hono/zod-openapi";
import { filing, receipt } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { problem, problemResponses } from "../problems/index.ts";
import { type Intake, receiptOf } from "../residents/index.ts";

/** The largest filing that fits its schema: a body of 90,000 characters, two keys, a proof. */
const largestFiling = 110_000;
const kept = { content: { "application/json": { schema: receipt } } };

const route = createRoute({
  method: "post",
  path: "/v1/cases",
  summary: "File a case; its id makes a repeated filing harmless",
  middleware: bodyOfAtMost(largestFiling),
  request: {
    headers: z.object({ "idempotency-key": z.string().optional() }),
    body: { required: true, content: { "application/json": { schema: filing } } },
  },
  responses: {
    201: { description: "Kept", ...kept },
    200: { description: "Was kept before", ...kept },
    ...problemResponses(
      "bukan-json",
      "terlalu-besar",
      "bukan-jenisnya",
      "isian-keliru",
      "id-terpakai",
      "sibuk",
      "belum-dibuka",
    ),
  },
});

export function caseRoutes({ routing }: Pick<Deps, "routing">, intake: Intake) {
  return newApp().openapi(route, async (context) => {
    const request = context.req.valid("json");
    const key = context.req.valid("header")["idempotency-key"];
    const id = request.id.toLowerCase();
    if (key !== undefined && key.toLowerCase() !== id)
      return problem(context, "isian-keliru", {
        errors: [{ pointer: "/id", detail: "Idempotency-Key ≠ id" }],
      });
    const taken = await intake({ ...request, id }, context.get("block"));
    context.header("Cache-Control", "no-store");
    switch (taken.kind) {
      case "filed":
        return context.json(receiptOf(taken.record, routing), 201);
      case "replayed":
        return context.json(receiptOf(taken.record, routing), 200);
      case "conflict":
        return problem(context, "id-terpakai", { errors: [{ pointer: "/id", detail: taken.kind }] });
      case "closed":
        return problem(context, "belum-dibuka", { headers: { "Retry-After": "86400" } });
    }
  });
}

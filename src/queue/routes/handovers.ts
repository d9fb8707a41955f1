import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { reader } from "#messages";
import { refusalText } from "#messages/objection";
import { handover, handoverRequest } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { confirmHandover, proposeHandover } from "../officers/handovers.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { caseInSight } from "../officers/scope.ts";
import { problem, problemResponses } from "../problems/index.ts";
import type { ChangeResult, OfficerRow } from "../store/index.ts";

const text = reader("queue");
const largestBody = 40_000;
const json = { "application/json": { schema: handover } };

/** Handing decided cases over to the owner of the data takes two people. */
export function handoverRoutes(deps: Deps) {
  const app = newApp();

  const propose = createRoute({
    method: "post",
    path: "/v1/handovers",
    summary: "Propose to hand cases over: their ids and the hash of the file made of them",
    middleware: [officersOnly(deps)] as const,
    request: { body: { required: true, content: { "application/json": { schema: handoverRequest } } } },
    responses: {
      201: { description: "Waits for a second person", content: json },
      ...problemResponses(
        "bukan-json",
        "perlu-masuk",
        "asal-lain",
        "tidak-ada",
        "langkah-tidak-sah",
        "terlalu-besar",
        "bukan-jenisnya",
        "isian-keliru",
        "sibuk",
      ),
    },
  });
  app.use(propose.getRoutingPath(), bodyOfAtMost(largestBody));
  app.openapi(propose, async (context) => {
    const asked = context.req.valid("json");
    const { handover: proposed, results } = await proposeHandover(
      deps,
      context.get("signedIn").officer,
      asked,
    );
    if (!results.every(isDone)) return refusedTogether(context, results);
    context.header("Cache-Control", "no-store");
    return context.json(proposed, 201);
  });

  const show = createRoute({
    method: "get",
    path: "/v1/handovers/{id}",
    summary: "A proposed or confirmed handover, for whoever is to confirm it",
    middleware: [officersOnly(deps)] as const,
    request: { params: z.object({ id: z.uuidv7() }) },
    responses: {
      200: { description: "The handover", content: json },
      ...problemResponses("perlu-masuk", "tidak-ada", "isian-keliru", "sibuk"),
    },
  });
  app.openapi(show, async (context) => {
    const found = await handoverInSight(deps, context.get("signedIn").officer, context.req.valid("param").id);
    context.header("Cache-Control", "no-store");
    return found === null ? problem(context, "tidak-ada") : context.json(found, 200);
  });

  const confirm = createRoute({
    method: "post",
    path: "/v1/handovers/{id}/confirmation",
    summary: "Confirm a handover that somebody else proposed: its cases are handed over, all or none",
    middleware: [officersOnly(deps)] as const,
    request: { params: z.object({ id: z.uuidv7() }) },
    responses: {
      200: { description: "Confirmed", content: json },
      ...problemResponses(
        "perlu-masuk",
        "tidak-berhak",
        "asal-lain",
        "tidak-ada",
        "langkah-tidak-sah",
        "isian-keliru",
        "sibuk",
      ),
    },
  });
  app.openapi(confirm, async (context) => {
    const { officer } = context.get("signedIn");
    const found = await handoverInSight(deps, officer, context.req.valid("param").id);
    if (found === null) return problem(context, "tidak-ada");
    if (officer.role === "officer")
      return problem(context, "tidak-berhak", { detail: text("officer.supervisorOnly") });
    if (found.proposedBy === officer.id)
      return problem(context, "tidak-berhak", { detail: text("officer.secondPerson") });
    if (found.confirmedBy !== null)
      return problem(context, "langkah-tidak-sah", { detail: text("officer.handoverDone") });
    const results = await confirmHandover(deps, officer, found);
    if (!results.every(isDone)) return refusedTogether(context, results);
    const confirmed = await deps.store.handover(found.id);
    context.header("Cache-Control", "no-store");
    return context.json(confirmed ?? found, 200);
  });
  return app;
}

/** A handover with a case of another desk does not exist for the officer. */
async function handoverInSight(deps: Deps, officer: OfficerRow, id: string) {
  const found = await deps.store.handover(id.toLowerCase());
  if (found === null) return null;
  const cases = await Promise.all(found.cases.map((caseId) => caseInSight(deps, officer, caseId)));
  return cases.includes(null) ? null : found;
}

/** Names each case that stands in the way; none was changed. */
function refusedTogether(context: Context, results: readonly ChangeResult[]) {
  if (results.some(({ kind }) => kind === "missing")) return problem(context, "tidak-ada");
  const errors = results.flatMap((result, index) =>
    result.kind === "refused" && result.refusal.why !== "together"
      ? [{ pointer: `/cases/${index}`, detail: refusalText(result.refusal.why) }]
      : [],
  );
  return problem(context, "langkah-tidak-sah", { detail: text("officer.handoverNotReady"), errors });
}

const isDone = ({ kind }: ChangeResult) => kind === "changed" || kind === "replayed";

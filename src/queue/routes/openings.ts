import { createRoute, z } from "@hono/zod-openapi";
import { reader } from "#messages";
import { caseId, fileHash, openedCase } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { hasOpened, openCase } from "../officers/openings.ts";
import { caseInSight } from "../officers/scope.ts";
import { problem, problemResponses } from "../problems/index.ts";

const text = reader("queue");

/** Opening what is sealed, and the files that belong to it. */
export function openingRoutes(deps: Deps) {
  const app = newApp();

  const open = createRoute({
    method: "post",
    path: "/v1/cases/{id}/openings",
    summary: "The sealed parts of a case; that they were asked for is written down first",
    middleware: [officersOnly(deps)] as const,
    request: { params: z.object({ id: caseId }) },
    responses: {
      200: { description: "What is sealed", content: { "application/json": { schema: openedCase } } },
      ...problemResponses("perlu-masuk", "asal-lain", "tidak-ada", "isian-keliru", "sibuk"),
    },
  });
  app.openapi(open, async (context) => {
    const signedIn = context.get("signedIn");
    const opened = await openCase(deps, signedIn, context.req.valid("param").id.toLowerCase());
    if (opened === null) return problem(context, "tidak-ada");
    context.header("Cache-Control", "no-store");
    return context.json(opened, 200);
  });

  const file = createRoute({
    method: "get",
    path: "/v1/cases/{id}/files/{sha256}",
    summary: "An encrypted file of a case that was opened in this session",
    middleware: [officersOnly(deps)] as const,
    request: { params: z.object({ id: caseId, sha256: fileHash }) },
    responses: {
      200: {
        description: "The encrypted bytes",
        content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
      },
      ...problemResponses("perlu-masuk", "tidak-berhak", "tidak-ada", "isian-keliru", "sibuk"),
    },
  });
  app.openapi(file, async (context) => {
    const signedIn = context.get("signedIn");
    const { id, sha256 } = context.req.valid("param");
    const record = await caseInSight(deps, signedIn.officer, id);
    if (record === null) return problem(context, "tidak-ada");
    if (!(await hasOpened(deps.store, signedIn, record.id)))
      return problem(context, "tidak-berhak", { detail: text("officer.fileBeforeOpening") });
    const bytes = await deps.store.readFile(record.id, sha256);
    if (bytes === null) return problem(context, "tidak-ada");
    return context.body(Uint8Array.from(bytes), 200, {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": "attachment",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    });
  });
  return app;
}

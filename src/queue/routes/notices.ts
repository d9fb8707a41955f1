import { createRoute, z } from "@hono/zod-openapi";
import { notice } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { problem, problemResponses } from "../problems/index.ts";

/** What residents should hear of, for the officers who tell them. */
export function noticeRoutes(deps: Deps) {
  const app = newApp();

  const list = createRoute({
    method: "get",
    path: "/v1/notices",
    summary: "Notices that residents of the officer's desks are due, oldest first",
    middleware: [officersOnly(deps)] as const,
    responses: {
      200: { description: "Not yet done", content: { "application/json": { schema: z.array(notice) } } },
      ...problemResponses("perlu-masuk", "sibuk"),
    },
  });
  app.openapi(list, async (context) => {
    context.header("Cache-Control", "no-store");
    return context.json([...(await deps.store.notices(context.get("signedIn").officer.desks))], 200);
  });

  const finish = createRoute({
    method: "post",
    path: "/v1/notices/{id}/done",
    summary: "The resident was told",
    middleware: [officersOnly(deps)] as const,
    request: {
      params: z.object({
        id: z.coerce
          .number()
          .int()
          .min(1)
          .max(2 ** 31 - 1),
      }),
    },
    responses: {
      204: { description: "Noted" },
      ...problemResponses("perlu-masuk", "asal-lain", "tidak-ada", "isian-keliru", "sibuk"),
    },
  });
  app.openapi(finish, async (context) => {
    const { officer } = context.get("signedIn");
    const { id } = context.req.valid("param");
    const now = deps.clock().toISOString();
    const isDone = await deps.store.finishNotice(id, officer.id, now, officer.desks);
    return isDone ? context.body(null, 204) : problem(context, "tidak-ada");
  });
  return app;
}

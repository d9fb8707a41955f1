import { createRoute, z } from "@hono/zod-openapi";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { problem, problemResponses } from "../problems/index.ts";

const health = z.object({
  status: z.literal("ok"),
  engine: z.enum(["sqlite", "postgres"]),
  /** Place of the last event. */
  seq: z.int().min(0),
  /** Whether desk keys are in place, so that cases can be filed. */
  isOpen: z.boolean(),
});

const route = createRoute({
  method: "get",
  path: "/v1/health",
  summary: "Whether the service and its store are well",
  responses: {
    200: { description: "Both are well", content: { "application/json": { schema: health } } },
    ...problemResponses("sibuk"),
  },
});

export function healthRoutes({ store, keys }: Pick<Deps, "store" | "keys">) {
  return newApp().openapi(route, async (context) => {
    try {
      await store.ping();
      const { seq } = await store.head();
      context.header("Cache-Control", "no-store");
      return context.json({ status: "ok" as const, engine: store.engine, seq, isOpen: keys !== null }, 200);
    } catch {
      return problem(context, "sibuk", { headers: { "Retry-After": "5" } });
    }
  });
}

import type { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { Deps } from "./deps.ts";
import { type Http, newApp } from "./http.ts";
import { knowClient, sameOrigin } from "./limits/index.ts";
import { errorFacts, requestLog } from "./log/index.ts";
import { problem } from "./problems/index.ts";

/** Returns the whole service; it listens to nothing by itself. */
export function createApp(deps: Deps): OpenAPIHono<Http> {
  const app = newApp();
  app.use(requestLog(deps), knowClient(deps), sameOrigin);
  app.notFound((context) => problem(context, "tidak-ada"));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return problem(context, slugOf(error.status));
    deps.log.error({ request: context.get("requestId"), ...errorFacts(error) });
    return problem(context, "kesalahan-kami");
  });
  return app;
}

function slugOf(status: number) {
  if (status === 413) return "terlalu-besar";
  if (status === 415) return "bukan-jenisnya";
  return "bukan-json";
}

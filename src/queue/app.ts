import type { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { Deps } from "./deps.ts";
import { formRoutes } from "./forms/index.ts";
import { type Http, newApp } from "./http.ts";
import { crowdOfAtMost, knowClient, proofOfWork, sameOrigin } from "./limits/index.ts";
import { errorFacts, requestLog } from "./log/index.ts";
import { officerRoutes } from "./officers/index.ts";
import { problem } from "./problems/index.ts";
import { caseFinder, intakeOf } from "./residents/index.ts";
import { caseRoutes } from "./routes/cases.ts";
import { chainRoutes } from "./routes/chain.ts";
import { challengeRoutes } from "./routes/challenge.ts";
import { fileRoutes } from "./routes/files.ts";
import { healthRoutes } from "./routes/health.ts";
import { messageRoutes } from "./routes/messages.ts";
import { serveDescription } from "./routes/openapi.ts";
import { trackRoutes } from "./routes/track.ts";
import { withdrawalRoutes } from "./routes/withdrawal.ts";

/** Requests answered at the same time: each may hold a body of 130 KB. */
const mostUnderWay = 1000;
const busy: ReadonlySet<string> = new Set(["QueueBusy", "StoreUnavailable"]);

/** Returns the whole service; it listens to nothing by itself. */
export function createApp(deps: Deps): OpenAPIHono<Http> {
  const app = newApp();
  app.use(requestLog(deps), crowdOfAtMost(mostUnderWay), knowClient(deps), sameOrigin);
  app.notFound((context) => problem(context, "tidak-ada"));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return problem(context, slugOf(error.status));
    deps.log.error({ request: context.get("requestId"), ...errorFacts(error) });
    if (busy.has(error.name)) return problem(context, "sibuk", { headers: { "Retry-After": "2" } });
    return problem(context, "kesalahan-kami");
  });

  const proofs = proofOfWork(deps);
  const findCase = caseFinder(deps);
  const intake = intakeOf(deps, proofs);
  app.route("/", challengeRoutes(proofs));
  app.route("/", caseRoutes(deps, intake));
  app.route("/", fileRoutes(deps));
  app.route("/", trackRoutes(deps, findCase));
  app.route("/", messageRoutes(deps, findCase));
  app.route("/", withdrawalRoutes(deps, findCase));
  app.route("/", officerRoutes(deps));
  app.route("/", chainRoutes(deps));
  app.route("/", healthRoutes(deps));
  serveDescription(app);
  app.route("/", formRoutes(deps, intake, findCase));
  return app;
}

function slugOf(status: number) {
  if (status === 413) return "terlalu-besar";
  if (status === 415) return "bukan-jenisnya";
  return "bukan-json";
}

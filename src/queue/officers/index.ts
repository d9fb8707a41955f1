import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Deps } from "../deps.ts";
import { type Http, newApp } from "../http.ts";
import { codeRoutes } from "../routes/code.ts";
import { handoverRoutes } from "../routes/handovers.ts";
import { noticeRoutes } from "../routes/notices.ts";
import { officerCaseRoutes } from "../routes/officer-case.ts";
import { openingRoutes } from "../routes/openings.ts";
import { quarantineRoutes } from "../routes/quarantine.ts";
import { queueRoutes } from "../routes/queue.ts";
import { sessionRoutes } from "../routes/session.ts";
import { transitionRoutes } from "../routes/transitions.ts";

export { type AccountRequest, newAccount, passwordFields } from "./account.ts";
export { encryptCodeSecret } from "./code-secret.ts";
export { demoNames, ensureDemoOfficers } from "./demonstration.ts";
export { type DeskIdentities, identitiesIn } from "./desk-identities.ts";
export { isLocked } from "./lock.ts";
export { codeAddress, newCodeSecret, secretAsText } from "./one-time-code.ts";

/** Returns every route that only officers use. */
export function officerRoutes(deps: Deps): OpenAPIHono<Http> {
  const app = newApp();
  for (const routes of [
    sessionRoutes,
    queueRoutes,
    officerCaseRoutes,
    openingRoutes,
    transitionRoutes,
    codeRoutes,
    quarantineRoutes,
    handoverRoutes,
    noticeRoutes,
  ])
    app.route("/", routes(deps));
  return app;
}

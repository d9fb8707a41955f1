import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { Deps } from "../deps.ts";
import type { Http } from "../http.ts";
import { errorFacts } from "../log/index.ts";
import type { FindCase, Intake } from "../residents/index.ts";
import { filingForms } from "./filing-forms.ts";
import { showProblem } from "./page.ts";
import { trackingForms } from "./tracking-forms.ts";

/** A story of 2,000 characters of any script, each three times as long on the way, and the rest of the form. */
const largestForm = 64_000;
const busy: ReadonlySet<string> = new Set(["QueueBusy", "StoreUnavailable"]);

/** Returns the pages for browsers without JavaScript. Their faults are pages too. */
export function formRoutes(deps: Deps, intake: Intake, findCase: FindCase): Hono<Http> {
  const app = new Hono<Http>();
  app.onError((error, context) => {
    if (error instanceof HTTPException)
      return showProblem(context, deps, error.status === 415 ? "bukan-jenisnya" : "permintaan-rusak");
    deps.log.error({ request: context.get("requestId"), ...errorFacts(error) });
    if (busy.has(error.name)) return showProblem(context, deps, "sibuk", { "Retry-After": "5" });
    return showProblem(context, deps, "kesalahan-kami");
  });
  app.use(
    "/sanggah/*",
    bodyLimit({ maxSize: largestForm, onError: (context) => showProblem(context, deps, "terlalu-besar") }),
  );
  return app.route("/", filingForms(deps, intake)).route("/", trackingForms(deps, findCase));
}

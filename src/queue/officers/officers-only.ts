import { createMiddleware } from "hono/factory";
import type { Deps } from "../deps.ts";
import { problem } from "../problems/index.ts";
import { tokenOf } from "./cookie.ts";
import { findSession, type SignedIn } from "./session.ts";

/** Lets only requests with a live session through, and tells whose it is. */
export function officersOnly(deps: Pick<Deps, "store" | "clock">) {
  return createMiddleware<{ Variables: { signedIn: SignedIn } }>(async (context, next) => {
    const token = tokenOf(context);
    const signedIn = token === undefined ? null : await findSession(deps, token);
    if (signedIn === null) return problem(context, "perlu-masuk");
    context.set("signedIn", signedIn);
    return next();
  });
}

import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Deps } from "../deps.ts";
import { problem } from "../problems/index.ts";
import { tokenOf } from "./cookie.ts";
import { findSession, type SignedIn } from "./session.ts";

type Needs = Pick<Deps, "store" | "clock">;

/** Lets only requests with a live session through, and tells whose it is. */
export function officersOnly(deps: Needs) {
  return createMiddleware<{ Variables: { signedIn: SignedIn } }>(async (context, next) => {
    const signedIn = await signedInOf(context, deps);
    if (signedIn === null) return problem(context, "perlu-masuk");
    context.set("signedIn", signedIn);
    return next();
  });
}

/** Returns whose session the request comes with; null where it has none that lives. */
export async function signedInOf(context: Context, deps: Needs): Promise<SignedIn | null> {
  const token = tokenOf(context);
  return token === undefined ? null : findSession(deps, token);
}

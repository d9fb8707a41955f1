import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { reader } from "#messages";
import { session, signIn } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { type Http, newApp } from "../http.ts";
import { bodyOfAtMost, triesAtCodes } from "../limits/index.ts";
import { giveToken, takeToken } from "../officers/cookie.ts";
import { inEvenTime } from "../officers/even-time.ts";
import { officersOnly } from "../officers/officers-only.ts";
import { openSession, type SignedIn } from "../officers/session.ts";
import { signInCheck } from "../officers/sign-in.ts";
import { problem, problemResponses } from "../problems/index.ts";

const text = reader("queue");
const path = "/v1/session";
const json = { "application/json": { schema: session } } as const;

/** Signing in and out. */
export function sessionRoutes(deps: Deps): OpenAPIHono<Http> {
  const app = newApp();
  const check = signInCheck(deps);
  const tries = triesAtCodes(deps.policy);

  const enter = createRoute({
    method: "post",
    path,
    summary: "Sign in with a name, the auth secret derived from the password, and a one-time code",
    middleware: [bodyOfAtMost(2_000)] as const,
    request: { body: { required: true, content: { "application/json": { schema: signIn } } } },
    responses: {
      201: { description: "The session; its token is in the cookie", content: json },
      ...problemResponses(
        "bukan-json",
        "masuk-gagal",
        "asal-lain",
        "terlalu-besar",
        "bukan-jenisnya",
        "isian-keliru",
        "terlalu-sering",
        "sibuk",
      ),
    },
  });
  app.openapi(enter, async (context) => {
    const block = context.get("block");
    const seconds = await tries.take(block);
    if (seconds > 0)
      return problem(context, "terlalu-sering", {
        detail: text("officer.tooManySignIns"),
        headers: { "Retry-After": String(seconds) },
      });
    const officer = await inEvenTime(() => check(context.req.valid("json")));
    if (officer === null) return problem(context, "masuk-gagal");
    await tries.giveBack(block);
    const opened = await openSession(deps, officer);
    giveToken(context, opened.token);
    return answer(context, opened, 201);
  });

  const show = createRoute({
    method: "get",
    path,
    summary: "Who is signed in, with the desk keys wrapped to them",
    middleware: [officersOnly(deps)] as const,
    responses: { 200: { description: "The session", content: json }, ...problemResponses("perlu-masuk") },
  });
  app.openapi(show, (context) => answer(context, context.get("signedIn"), 200));

  const leave = createRoute({
    method: "delete",
    path,
    summary: "Sign out",
    middleware: [officersOnly(deps)] as const,
    responses: {
      204: { description: "The session is over" },
      ...problemResponses("perlu-masuk", "asal-lain"),
    },
  });
  app.openapi(leave, async (context) => {
    await deps.store.dropSession(context.get("signedIn").session.idHash);
    takeToken(context);
    return context.body(null, 204);
  });
  return app;
}

function answer<Status extends 200 | 201>(context: Context, { officer, session }: SignedIn, status: Status) {
  const { id, name, fullName, role, desks, keys } = officer;
  context.header("Cache-Control", "no-store");
  return context.json(
    {
      officer: { id, name, fullName, role, desks: [...desks] },
      keys: [...keys],
      expiresAt: session.expiresAt,
    },
    status,
  );
}

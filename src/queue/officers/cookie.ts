import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sessionSeconds } from "./session.ts";

const name = "petugas";
const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Returns the session token that the browser sent. */
export function tokenOf(context: Context): string | undefined {
  return getCookie(context, name);
}

/** Hands the session token to the browser: no script reads it, no other site sends it. */
export function giveToken(context: Context, token: string): void {
  setCookie(context, name, token, { ...flags(context), maxAge: sessionSeconds });
}

/** Takes the session token from the browser. */
export function takeToken(context: Context): void {
  deleteCookie(context, name, flags(context));
}

/** Only a browser on this very machine may carry a session without encryption. */
function flags(context: Context) {
  const isLocal = loopback.has(new URL(context.req.url).hostname);
  const secure: boolean = context.get("isSecure") || !isLocal;
  return { path: "/v1", httpOnly: true, sameSite: "Strict", secure } as const;
}

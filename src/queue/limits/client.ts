import { createHmac, createSecretKey } from "node:crypto";
import { isIPv6 } from "node:net";
import { createMiddleware } from "hono/factory";
import type { Deps } from "../deps.ts";
import type { Http } from "../http.ts";

/** Tells each request the keyed hash of its address block, under a key that ends with the process, and whether it came by https. */
export function knowClient({ trustProxy, random }: Pick<Deps, "trustProxy" | "random">) {
  const key = createSecretKey(random(32));
  return createMiddleware<Http>(async (context, next) => {
    const forwarded = trustProxy
      ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
      : undefined;
    const block = blockOf(forwarded || context.env?.address || "");
    context.set("block", createHmac("sha256", key).update(block).digest("base64url").slice(0, 22));
    const scheme = trustProxy ? context.req.header("x-forwarded-proto") : undefined;
    context.set("isSecure", scheme === "https" || context.req.url.startsWith("https:"));
    await next();
  });
}

/** Returns the /24 of an IPv4 address, the /48 of an IPv6 address. */
export function blockOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain.split(".").slice(0, 3).join(".");
  const [head = "", tail = ""] = plain.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === "" ? [] : tail.split(":");
  const zeros = plain.includes("::") ? Array(8 - first.length - last.length).fill("0") : [];
  const groups = [...first, ...zeros, ...last].slice(0, 3);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}

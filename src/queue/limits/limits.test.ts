import { Hono } from "hono";
import { expect, it } from "vitest";
import { projectFolder, readReference } from "../config/index.ts";
import type { Http } from "../http.ts";
import { blockOf, filingLimits, knowClient } from "./index.ts";

it.each([
  ["203.0.113.7", "203.0.113"],
  ["::ffff:203.0.113.7", "203.0.113"],
  ["2001:db8:1234:5678::1", "2001:db8:1234"],
  ["2001:0db8:1234::", "2001:db8:1234"],
  ["::1", "0:0:0"],
  ["fe80::1%eth0", "fe80:0:0"],
  ["", ""],
])("%s belongs to the block %s", (address, block) => {
  expect(blockOf(address)).toBe(block);
});

function client(trustProxy: boolean) {
  const app = new Hono<Http>();
  app.use(knowClient({ trustProxy, random: (bytes) => new Uint8Array(bytes) }));
  app.get("/", (context) => context.json([context.get("block"), context.get("isSecure")]));
  return async (address: string, headers: Record<string, string> = {}) =>
    (await app.request("/", { headers }, { address })).json() as Promise<[string, boolean]>;
}

it("knows a client by a hash in which no address can be read", async () => {
  const ask = client(false);
  const [block] = await ask("203.0.113.7");
  expect(block).toMatch(/^[\w-]{22}$/);
  expect(await ask("203.0.113.99")).toEqual([block, false]);
  expect((await ask("203.0.114.7"))[0]).not.toBe(block);
});

it("believes a proxy only where it was told to", async () => {
  const headers = { "x-forwarded-for": "192.0.2.1, 203.0.113.7", "x-forwarded-proto": "https" };
  const [direct] = await client(false)("203.0.113.7");
  expect(await client(false)("198.51.100.1", headers)).not.toEqual([direct, true]);
  expect(await client(true)("198.51.100.1", headers)).toEqual([direct, true]);
});

it("sets aside what goes beyond the limit of an area or a network, each by itself", async () => {
  const { policy } = readReference(projectFolder);
  const few = { value: 2, reason: "", source: null };
  const limits = { ...policy.limits, perAreaHour: few, perBlockHour: { ...few, value: 3 } };
  const setAside = filingLimits({ ...policy, limits });
  const file = (area: string, block: string) => setAside({ area, block, isProven: true });
  expect([await file("a", "x"), await file("a", "y"), await file("a", "z")]).toEqual([
    null,
    null,
    "many_from_area",
  ]);
  expect([await file("b", "x"), await file("c", "x"), await file("d", "x")]).toEqual([
    null,
    null,
    "many_from_network",
  ]);
});

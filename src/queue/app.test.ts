import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ApiProblem } from "#schemas/objection";
import { everyEngine } from "./tests/engines.ts";
import { filingFor } from "./tests/requests.ts";
import { startService } from "./tests/service.ts";

describe.each(everyEngine)("$name: a store out of reach", (engine) => {
  it("is told as such, with when to try again, and with nothing of the request in the log", async () => {
    const service = await startService(engine);
    const { keys, store } = service.deps;
    if (!keys) throw new Error("No demonstration keys");
    await store.close();
    const filing = filingFor(keys);
    const answer = await service.ask("POST", "/v1/cases", { json: filing });
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(((await answer.json()) as ApiProblem).titleEn).toBe("The service cannot take this now");
    expect((await service.ask("GET", "/v1/health")).status).toBe(503);
    const form = { kode: "0000 0000" };
    expect((await service.ask("POST", "/sanggah/lacak/lihat/", { form })).status).toBe(422);
    const lines = service.lines.join("");
    expect(lines).toContain("StoreUnavailable");
    for (const secret of [filing.id, filing.trackToken, filing.sealed.body])
      expect(lines).not.toContain(secret);
    await service.remove();
  });
});

describe.each(everyEngine)("$name: the description", (engine) => {
  it("is OpenAPI 3.1 and names every route that answers", async () => {
    const service = await startService(engine);
    const answer = await service.ask("GET", "/v1/openapi.json");
    const { openapi, paths } = (await answer.json()) as { openapi: string; paths: Record<string, object> };
    expect(openapi).toBe("3.1.0");
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = service.app.routes
      .filter(({ path, method }) => path.startsWith("/v1/") && method !== "ALL")
      .map(({ path, method }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`)
      .filter((route) => route !== "GET /v1/openapi.json");
    expect(described.sort()).toEqual([...new Set(served)].sort());
    const readme = readFileSync(path.join(import.meta.dirname, "README.md"), "utf8");
    const told = [...readme.matchAll(/^\| ([A-Z]+) `(\/v1\/[^`]+)`/gm)].map(
      ([, method, route]) => `${method} ${route}`,
    );
    expect(told.sort()).toEqual(described.sort());
    await service.remove();
  });
});

import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession } from "../officers/session.ts";
import type { OfficerRow } from "../store/index.ts";
import { answerCheck, type Description, descriptionOf, type Operation } from "./answer-check.ts";
import { everyEngine } from "./engines.ts";
import { asParameter, fitting, hostile, type Known, marker, nearly } from "./fuzz-values.ts";
import { filingFor, sha256 } from "./requests.ts";
import { startService, type TestService } from "./service.ts";

interface Shot {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Signing in waits on purpose; the rest is quick. */
const runsOf = (template: string) => (template === "/v1/session" ? 8 : 60);
const longestMs = 10_000;

describe.each(everyEngine)("$name: requests of any kind", (engine) => {
  let service: TestService;
  let description: Description;
  let known: Known;
  let officer: OfficerRow;
  let shots = 0;

  beforeAll(async () => {
    service = await startService(engine);
    description = await descriptionOf(service.app);
    const { keys, store } = service.deps;
    if (!keys) throw new Error("No demonstration keys");
    const filings = Array.from({ length: 2 }, () => filingFor(keys));
    for (const filing of filings) await service.ask("POST", "/v1/cases", { json: filing });
    officer = {
      id: v7(),
      name: "uji",
      fullName: "Petugas Uji",
      role: "admin",
      desks: keys.desks.map(({ desk }) => desk),
      authHash: "",
      codeSecret: "",
      lastStep: 0,
      failures: 0,
      lockedUntil: null,
      keys: [],
      disabledAt: null,
    };
    await store.addOfficer(officer);
    const base64 = ["aGFsbw==", "", Buffer.alloc(3000, 7).toString("base64")];
    known = {
      id: [...filings.map(({ id }) => id), v7()],
      cases: [...filings.map(({ id }) => id), v7()],
      trackToken: [...filings.map((filing) => filing.trackToken), sha256(randomUUID())],
      caseRecipient: [keys.escrow.recipient],
      desk: [...keys.desks.map(({ desk }) => desk), "lain"],
      fingerprint: keys.desks.map(({ fingerprint }) => fingerprint),
      body: base64,
      sealed: base64,
      keyForDesk: base64,
      keyForResident: base64,
      sealedCase: filings.map(({ sealed }) => sealed),
    };
  });
  afterAll(() => service.remove());

  const bodyOf = (operation: Operation, template: string): fc.Arbitrary<string | undefined> => {
    const schema = operation.requestBody?.content["application/json"]?.schema;
    if (!schema) return fc.option(fc.string({ unit: "binary" }), { nil: undefined });
    const { id: _, trackToken: __, ...fresh } = known;
    const isFiling = template === "/v1/cases";
    const valid = fitting(schema, isFiling ? { ...fresh, sealed: known.sealedCase ?? [] } : known);
    const json = fc.oneof(
      { weight: 5, arbitrary: valid },
      { weight: 4, arbitrary: nearly(valid) },
      { weight: 2, arbitrary: hostile },
    );
    return fc.oneof(
      { weight: 9, arbitrary: json.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: fc.constantFrom('{"id":', `"${marker}`, "\ufeff{}", "null", "[]", undefined) },
    );
  };

  const shotOf = async (template: string, operation: Operation): Promise<fc.Arbitrary<Shot>> => {
    const { token } = await openSession(service.deps, officer);
    const cookies = [`petugas=${token}`, `petugas=${token}`, `petugas=${marker}`, ""];
    const named = (place: string) =>
      fc.record(
        Object.fromEntries(
          (operation.parameters ?? [])
            .filter((one) => one.in === place)
            .map((one) => [
              one.name,
              fc.oneof(
                { weight: 4, arbitrary: fitting(one.schema, known, one.name).map(asParameter) },
                { weight: 1, arbitrary: hostile.map(asParameter) },
              ),
            ]),
        ) as Record<string, fc.Arbitrary<string>>,
        place === "path" ? {} : { requiredKeys: [] },
      );
    const type = fc.oneof(
      { weight: 8, arbitrary: fc.constant("application/json") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "application/octet-stream",
        ),
      },
    );
    const match = fc.constantFrom('"1"', '"2"', "*", marker, "");
    return fc
      .tuple(
        named("path"),
        named("query"),
        bodyOf(operation, template),
        type,
        match,
        fc.constantFrom(...cookies),
      )
      .map(([path, query, body, contentType, ifMatch, cookie]) => {
        const filled = template.replace(/\{([^}]+)\}/g, (_, name: string) =>
          encodeURIComponent((path[name] ?? "").toWellFormed().slice(0, 500)),
        );
        const search = new URLSearchParams(query as Record<string, string>).toString();
        return {
          path: search ? `${filled}?${search}` : filled,
          headers: {
            ...(contentType && { "content-type": contentType }),
            ...(ifMatch && { "if-match": ifMatch }),
            ...(cookie && { cookie }),
          },
          ...(body === undefined ? {} : { body: body.toWellFormed() }),
        };
      });
  };

  const fire = async (method: string, { path, headers, body }: Shot): Promise<Response> => {
    shots += 1;
    const sent = method === "GET" || body === undefined ? {} : { body };
    const request = new Request(`http://localhost${path}`, { method, headers, ...sent });
    const address = `10.${shots >> 8}.${shots & 255}.1`;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer: ${method} ${path}`)), longestMs);
    });
    const answer = await Promise.race([service.app.fetch(request, { address }), late]);
    clearTimeout(timer);
    return answer;
  };

  it("are answered as described, in time, without a fault of ours and without an echo", async () => {
    const check = await answerCheck(service.app);
    const operations = Object.entries(description.paths).flatMap(([template, path]) =>
      Object.entries(path).map(([method, operation]) => ({
        template,
        method: method.toUpperCase(),
        operation,
      })),
    );
    expect(operations.length).toBeGreaterThan(15);
    const reached = new Set<string>();
    for (const { template, method, operation } of operations)
      await fc.assert(
        fc.asyncProperty(await shotOf(template, operation), async (shot) => {
          const answer = await fire(method, shot);
          const body = await answer.clone().text();
          expect(answer.status, `${method} ${shot.path} ${body}`).toBeLessThan(500);
          expect(body).not.toContain(marker);
          await check(method, shot.path, answer);
          reached.add(`${method} ${template} ${Math.floor(answer.status / 100)}xx`);
        }),
        { numRuns: runsOf(template) },
      );
    expect(service.lines.join("")).not.toContain(marker);
    expect([...reached]).toEqual(
      expect.arrayContaining(["POST /v1/cases 2xx", "POST /v1/track 2xx", "GET /v1/queue 2xx"]),
    );
  }, 240_000);

  it("to the forms end in pages that hold what was written as text only", async () => {
    const pages = [
      "/sanggah/periksa/",
      "/sanggah/kirim/",
      "/sanggah/lacak/lihat/",
      "/sanggah/lacak/pesan/",
      "/sanggah/lacak/tarik/",
    ];
    const names = [
      "jenis",
      "wilayah",
      "cerita",
      "hubungan",
      "kontak_jenis",
      "kontak",
      "desil",
      "ditulis",
      "id",
      "kode",
      "pesan",
      "yakin",
      "ubah",
    ];
    const word = fc.oneof(
      hostile.map(asParameter),
      fc.constantFrom(
        "usul",
        "self",
        "ya",
        "phone",
        "82.71.05",
        "7",
        "2026-11-20T01:00:00Z",
        "Cerita yang cukup panjang",
      ),
    );
    const form = fc.dictionary(fc.constantFrom(...names, marker), word);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages, "/sanggah/lain/"), form, async (path, fields) => {
        const body = new URLSearchParams(
          Object.entries(fields).map(([key, value]) => [key, value.toWellFormed()]),
        ).toString();
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        const answer = await fire("POST", { path, headers, body });
        expect(answer.status).toBeLessThan(500);
        expect(await answer.text()).not.toContain(marker);
      }),
      { numRuns: 150 },
    );
    expect(service.lines.join("")).not.toContain("Jangan");
  }, 120_000);
});

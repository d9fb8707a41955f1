import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiProblem, DeskKeys, Receipt } from "#schemas/objection";
import { proofOfWork } from "../limits/index.ts";
import { everyEngine } from "../tests/engines.ts";
import { filingFor } from "../tests/requests.ts";
import { startService, type TestService } from "../tests/service.ts";

const problemOf = async (answer: Response) => (await answer.json()) as ApiProblem;
const kindOf = async (answer: Response) => (await problemOf(answer)).type.split("/").at(-1);

describe.each(everyEngine)("$name: filing", (engine) => {
  let service: TestService;
  let keys: DeskKeys;
  const file = (json: unknown, headers: Record<string, string> = {}, address = "203.0.113.7") =>
    service.ask("POST", "/v1/cases", { json, headers, address });

  beforeAll(async () => {
    service = await startService(engine);
    if (!service.deps.keys) throw new Error("No demonstration keys");
    keys = service.deps.keys;
  });
  afterAll(() => service.remove());

  it("keeps a case and tells desk, owner and days", async () => {
    const filing = filingFor(keys);
    const answer = await file(filing, { "idempotency-key": filing.id });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const receipt = (await answer.json()) as Receipt;
    expect(receipt).toMatchObject({
      id: filing.id,
      state: "submitted",
      desk: { id: "dinsos-82.71", name: "Dinas Sosial Kota Ternate" },
      owner: "kemensos",
    });
    const kept = await service.deps.store.caseById(filing.id);
    expect(kept).toMatchObject({ ticket: receipt.ticket, desk: "dinsos-82.71", quarantine: null });
  });

  it("answers the same filing sent again with the same receipt, also with a new proof", async () => {
    const filing = filingFor(keys);
    const first = await (await file(filing)).json();
    const before = await service.deps.store.head();
    const again = await file({ ...filing, proof: "e30=" });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect((await service.deps.store.head()).seq).toBe(before.seq);
  });

  it("takes an impatient double press for one case", async () => {
    const filing = filingFor(keys);
    const answers = await Promise.all([file(filing), file(filing), file(filing)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(await service.deps.store.history(filing.id)).toHaveLength(1);
  });

  it("refuses another filing under an id that is taken, and leaves the first as it was", async () => {
    const filing = filingFor(keys);
    await file(filing);
    const other = await file({ ...filing, kind: "desil" });
    expect(other.status).toBe(422);
    expect(await kindOf(other)).toBe("id-terpakai");
    expect(await service.deps.store.caseById(filing.id)).toMatchObject({ kind: "usul" });
  });

  it("reads an id in capitals as the same id", async () => {
    const filing = filingFor(keys);
    await file(filing);
    expect((await file({ ...filing, id: filing.id.toUpperCase() })).status).toBe(200);
  });

  it("refuses an Idempotency-Key that is not the id", async () => {
    expect((await file(filingFor(keys), { "idempotency-key": v7() })).status).toBe(422);
  });

  it("keeps a filing that waited while the desk changed its key, and sets it aside", async () => {
    const filing = filingFor(keys);
    const old = { ...filing, sealed: { ...filing.sealed, fingerprint: "0000 0000" } };
    const answer = await file(old);
    expect(answer.status).toBe(201);
    expect(await service.deps.store.caseById(filing.id)).toMatchObject({ quarantine: "old_key" });
  });

  it("keeps a filing at the desk it was sealed to, where the routing leads elsewhere", async () => {
    const other = keys.desks.find(({ desk }) => desk === "dukcapil-81.71");
    const filing = filingFor(keys);
    const sealed = { ...filing.sealed, desk: other?.desk ?? "", fingerprint: other?.fingerprint ?? "" };
    const receipt = (await (await file({ ...filing, sealed })).json()) as Receipt;
    expect(receipt.desk.id).toBe("dukcapil-81.71");
  });

  it("sends a case from nowhere to the desk it was sealed to, not into the void", async () => {
    const general = keys.desks.find(({ desk }) => desk === "umum");
    const filing = filingFor(keys, { area: null });
    const sealed = { ...filing.sealed, desk: "umum", fingerprint: general?.fingerprint ?? "" };
    expect((await file({ ...filing, sealed })).status).toBe(201);
  });

  it.each([
    ["a field is missing", ({ trackToken: _, ...rest }: Record<string, unknown>) => rest, "/trackToken"],
    ["a field is unknown", (filing: Record<string, unknown>) => ({ ...filing, nik: "1" }), ""],
    ["the kind is unknown", (filing: Record<string, unknown>) => ({ ...filing, kind: "lain" }), "/kind"],
  ])("points at what is wrong where %s", async (_what, spoil, pointer) => {
    const answer = await file(spoil(filingFor(keys)));
    expect(answer.status).toBe(422);
    const { errors, title, titleEn } = await problemOf(answer);
    expect(errors?.map((one) => one.pointer)).toEqual([pointer]);
    expect([title, titleEn]).toEqual(["Isian belum benar", "The request is not valid"]);
  });

  it("answers broken JSON, a wrong type and too much with what is wrong", async () => {
    const json = { "content-type": "application/json" };
    const broken = await service.ask("POST", "/v1/cases", { body: '{"id":', headers: json });
    expect([broken.status, await kindOf(broken)]).toEqual([400, "bukan-json"]);
    const text = await service.ask("POST", "/v1/cases", {
      body: "x",
      headers: { "content-type": "text/plain" },
    });
    expect([text.status, await kindOf(text)]).toEqual([415, "bukan-jenisnya"]);
    const large = await service.ask("POST", "/v1/cases", { body: "x".repeat(200_000), headers: json });
    expect([large.status, await kindOf(large)]).toEqual([413, "terlalu-besar"]);
  });

  it("refuses what a page of another site sends", async () => {
    const filing = filingFor(keys);
    expect((await file(filing, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await file(filing, { origin: "https://lain.example", host: "localhost" })).status).toBe(403);
    expect((await file(filing, { origin: "http://localhost", host: "localhost" })).status).toBe(201);
  });

  it("lets only solved work count, and each solution once", async () => {
    const { isProven } = proofOfWork(service.deps);
    const answer = await service.ask("GET", "/v1/challenge");
    const challenge = (await answer.json()) as Parameters<typeof solveChallenge>[0]["challenge"];
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
    const wrong = { challenge, solution: { ...solution, derivedKey: "00".repeat(32) } };
    expect(await isProven(Buffer.from(JSON.stringify(wrong)).toString("base64"))).toBe(false);
    expect(await isProven(proof)).toBe(true);
    expect(await isProven(proof)).toBe(false);
    expect(await isProven("e30=")).toBe(false);
    expect(await isProven("bukan base64")).toBe(false);
  });
});

describe.each(everyEngine)("$name: a flood", (engine) => {
  it("is kept and set aside, never refused, and does not touch its neighbours", async () => {
    const service = await startService(engine);
    const { keys, policy, store } = service.deps;
    if (!keys) throw new Error("No demonstration keys");
    const most = policy.limits.perBlockHourUnproven.value;
    const file = async (address: string) => {
      const filing = filingFor(keys);
      const answer = await service.ask("POST", "/v1/cases", { json: filing, address });
      expect(answer.status).toBe(201);
      return store.caseById(filing.id);
    };
    for (let filed = 0; filed < most; filed += 1)
      expect(await file("198.51.100.9")).toMatchObject({ quarantine: null });
    expect(await file("198.51.100.200")).toMatchObject({ quarantine: "many_without_proof" });
    expect(await file("198.51.101.1")).toMatchObject({ quarantine: null });
    await service.remove();
  });
});

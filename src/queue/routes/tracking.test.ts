import * as age from "age-encryption";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMessage, openWithCode, sealMessage } from "#domain/objection";
import { chunkBytes } from "#schemas/browser";
import type { FileProgress, TrackedCase } from "#schemas/objection";
import { everyEngine } from "../tests/engines.ts";
import { filingFor, sealedFiling, sha256 } from "../tests/requests.ts";
import { startService, type TestService } from "../tests/service.ts";

describe.each(everyEngine)("$name: following a case", (engine) => {
  let service: TestService;
  const ask = (path: string, json: unknown, address = "203.0.113.7") =>
    service.ask("POST", path, { json, address });
  const tracked = async (trackToken: string) =>
    (await (await ask("/v1/track", { trackToken })).json()) as TrackedCase;

  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.remove());

  const filed = async () => {
    const made = await sealedFiling(service.deps);
    expect((await ask("/v1/cases", made.filing)).status).toBe(201);
    return made;
  };

  it("shows the case, and the resident opens their own words with the code", async () => {
    const { filing, code, caseKey } = await filed();
    const shown = await tracked(filing.trackToken);
    expect(shown).toMatchObject({ id: filing.id, state: "submitted", canWrite: true, canWithdraw: true });
    expect(shown.history.map(({ what }) => what)).toEqual(["submit"]);
    expect(await openWithCode(age, shown.keyForResident ?? "", code)).toBe(caseKey.identity);
    expect(shown.deskRecipients).toHaveLength(2);
  });

  it("keeps a message once, sealed, and hands it back", async () => {
    const { filing, caseKey } = await filed();
    const shown = await tracked(filing.trackToken);
    const sealed = await sealMessage(age, "Rumahnya di ujung jalan.", [
      ...shown.deskRecipients,
      shown.caseRecipient,
    ]);
    const message = { id: v7(), trackToken: filing.trackToken, sealed };
    const path = `/v1/cases/${filing.id}/messages`;
    expect((await ask(path, message)).status).toBe(201);
    expect((await ask(path, message)).status).toBe(200);
    const after = await tracked(filing.trackToken);
    expect(after.messages).toHaveLength(1);
    expect(await openMessage(age, after.messages[0]?.sealed ?? "", caseKey.identity)).toBe(
      "Rumahnya di ujung jalan.",
    );
    expect(after.history.map(({ what }) => what)).toEqual(["submit", "message_received"]);
  });

  it("takes a case back once; afterwards nothing more is written", async () => {
    const { filing } = await filed();
    const path = `/v1/cases/${filing.id}/withdrawal`;
    const first = await ask(path, { trackToken: filing.trackToken });
    expect([first.status, await first.json()]).toMatchObject([200, { case: filing.id, state: "withdrawn" }]);
    expect((await ask(path, { trackToken: filing.trackToken })).status).toBe(200);
    const shown = await tracked(filing.trackToken);
    expect(shown).toMatchObject({ state: "withdrawn", canWrite: false, canWithdraw: false, version: 2 });
    const late = { id: v7(), trackToken: filing.trackToken, sealed: "aGFp" };
    expect((await ask(`/v1/cases/${filing.id}/messages`, late)).status).toBe(409);
  });

  it("answers an unknown code and the code of another case alike", async () => {
    const [one, other] = [await filed(), await filed()];
    const unknown = await ask(`/v1/cases/${one.filing.id}/withdrawal`, { trackToken: sha256("lain") });
    const wrong = await ask(`/v1/cases/${one.filing.id}/withdrawal`, { trackToken: other.filing.trackToken });
    const nowhere = await ask("/v1/track", { trackToken: sha256("lain") });
    expect([unknown.status, wrong.status, nowhere.status]).toEqual([404, 404, 404]);
    const bodies = [await unknown.text(), await wrong.text(), await nowhere.text()];
    expect(new Set(bodies).size).toBe(1);
    expect(await tracked(one.filing.trackToken)).toMatchObject({ state: "submitted" });
  });

  it("lets one network try a limited number of codes, and only failures count", async () => {
    const { filing } = await filed();
    const most = service.deps.policy.limits.triesPerTenMinutes.value;
    const attempt = (token: string, address: string) => ask("/v1/track", { trackToken: token }, address);
    for (let tried = 0; tried < most; tried += 1) {
      expect((await attempt(filing.trackToken, "198.51.100.1")).status).toBe(200);
      expect((await attempt(sha256(String(tried)), "198.51.100.2")).status).toBe(404);
    }
    const refused = await attempt(filing.trackToken, "198.51.100.3");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
    expect((await attempt(filing.trackToken, "198.51.101.1")).status).toBe(200);
  });

  it("keeps the chunks of a photo in any order, again and again, and only what was announced", async () => {
    const { keys } = service.deps;
    if (!keys) throw new Error("No demonstration keys");
    const photo = new Uint8Array(chunkBytes + 1000).map((_, index) => index % 251);
    const hash = sha256(photo);
    const filing = filingFor(keys, { files: [{ sha256: hash, bytes: photo.length }] });
    await ask("/v1/cases", filing);
    const put = async (chunk: number, body: Uint8Array, sum = hash) => {
      const path = `/v1/cases/${filing.id}/files/${sum}/${chunk}`;
      const headers = { "content-type": "application/octet-stream" };
      return service.ask("PUT", path, { body: new Uint8Array(body), headers });
    };
    const [first, second] = [photo.slice(0, chunkBytes), photo.slice(chunkBytes)];
    expect(await (await put(1, second)).json()).toEqual({
      sha256: hash,
      chunks: 2,
      received: 1,
      isComplete: false,
    });
    const done = (await (await put(0, first)).json()) as FileProgress;
    expect(done).toEqual({ sha256: hash, chunks: 2, received: 2, isComplete: true });
    expect(await (await put(0, first)).json()).toEqual(done);
    expect((await put(2, second)).status).toBe(422);
    expect((await put(0, second)).status).toBe(422);
    expect((await put(0, first, sha256("lain"))).status).toBe(404);
    expect((await put(0, new Uint8Array(chunkBytes + 1))).status).toBe(413);
    const kept = await service.deps.store.readFile(filing.id, hash);
    expect(sha256(kept ?? "")).toBe(hash);
    expect((await service.deps.store.history(filing.id)).map(({ what }) => what)).toEqual([
      "submit",
      "file_received",
    ]);
  });

  it("tells that it is well, where its chain stands, and logs no more than routes", async () => {
    const health = await service.ask("GET", "/v1/health");
    const { seq } = await service.deps.store.head();
    expect(await health.json()).toEqual({ status: "ok", engine: engine.name, seq, isOpen: true });
    expect(await (await service.ask("GET", "/v1/chain")).json()).toMatchObject({ seq });
    const logged = service.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(new Set(logged.flatMap((line) => Object.keys(line)))).toEqual(
      new Set(["level", "time", "request", "method", "route", "status", "ms"]),
    );
    expect(logged.map(({ route }) => route)).toContain("/v1/cases/:id/files/:sha256/:chunk");
    expect(await service.deps.metrics.registry.metrics()).toContain('route="/v1/track",status="404"');
  });
});

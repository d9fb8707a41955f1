import { createHash, randomBytes } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiProblem, session } from "#schemas/objection";
import { hashAuthSecret } from "../officers/auth-hash.ts";
import { encryptCodeSecret } from "../officers/code-secret.ts";
import { codeAt } from "../officers/one-time-code.ts";
import { everyEngine } from "./engines.ts";
import { homeDesk, type Office, openOffice } from "./office.ts";

const authSecret = "1a".repeat(32);
const wrongSecret = "2b".repeat(32);
const codeSecret = randomBytes(20);
const start = "2026-11-09T01:00:00.000Z";
const key = { desk: homeDesk, fingerprint: "sidik", sealed: "a3VuY2k=" };

const later = (seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString();
const codeOf = (instant: string) => codeAt(codeSecret, new Date(instant));
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe.each(everyEngine)("$name: signing in", (engine) => {
  let office: Office;
  let id: string;
  let authHash: string;

  beforeAll(async () => {
    authHash = await hashAuthSecret(authSecret);
  });

  beforeEach(async () => {
    office = await openOffice(engine);
    office.setClock(start);
    const { row } = await office.hire("siti", [homeDesk]);
    id = row.id;
    await office.store.dropSessionsOf(id);
    await office.store.updateOfficer(id, {
      authHash,
      codeSecret: encryptCodeSecret(codeSecret, id, office.deps.secrets.officerCodes),
      keys: [key],
    });
  });
  afterEach(() => office.close());

  interface Attempt {
    readonly name?: string;
    readonly secret?: string;
    readonly code?: string;
    readonly origin?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }

  const attempt = ({ name = "siti", secret = authSecret, code, origin = "", headers = {} }: Attempt = {}) =>
    office.anybody(`${origin}/v1/session`, {
      method: "POST",
      headers,
      body: { name, authSecret: secret, code: code ?? codeOf(office.deps.clock().toISOString()) },
    });

  const cookieOf = (response: Response) => response.headers.get("set-cookie") ?? "";
  const tokenOf = (response: Response) => /petugas=([^;]+)/.exec(cookieOf(response))?.[1] ?? "";

  it("opens a session with the wrapped keys, of which the store keeps only a hash", async () => {
    const response = await attempt();
    expect(response.status).toBe(201);
    const opened = session.parse(await response.json());
    expect(opened).toMatchObject({ officer: { id, name: "siti" }, keys: [key], expiresAt: later(8 * 3600) });
    const token = tokenOf(response);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await office.store.session(token)).toBeNull();
    const idHash = createHash("sha256").update(token).digest("hex");
    expect(await office.store.session(idHash)).toMatchObject({ officer: id, createdAt: start });
    expect(session.parse(await (await office.askWith(token)("/v1/session")).json())).toEqual(opened);
  });

  it("gives a cookie that no script reads and no other site sends, unencrypted only on this very machine", async () => {
    const origins = ["", "http://127.0.0.1:4321", "http://bansos.example", "https://bansos.example"];
    const secure: boolean[] = [];
    for (const [step, origin] of origins.entries()) {
      office.setClock(later(step * 30));
      const parts = cookieOf(await attempt({ origin })).split("; ");
      expect(parts).toEqual(
        expect.arrayContaining(["HttpOnly", "Max-Age=28800", "Path=/v1", "SameSite=Strict"]),
      );
      secure.push(parts.includes("Secure"));
    }
    expect(secure).toEqual([false, false, true, true]);
  });

  it("answers alike whatever is wrong, in the same steps of time", async () => {
    await office.hire("rudi", [homeDesk]);
    await office.store.updateOfficer((await office.store.officerByName("rudi"))?.id ?? "", {
      authHash,
      disabledAt: start,
    });
    const wrong: readonly Attempt[] = [
      { secret: wrongSecret },
      { code: otherThan(codeOf(start)) },
      { name: "tidak-ada" },
      { name: "rudi" },
    ];
    const bodies: string[] = [];
    for (const one of wrong) {
      const began = performance.now();
      const response = await attempt(one);
      expect(performance.now() - began).toBeGreaterThanOrEqual(249);
      expect([response.status, response.headers.get("set-cookie")]).toEqual([401, null]);
      bodies.push(await response.text());
    }
    expect(new Set(bodies).size).toBe(1);
    expect(apiProblem.parse(JSON.parse(bodies[0] ?? "")).type).toBe("/v1/masalah/masuk-gagal");
  });

  it("takes a code once, and none from before it", async () => {
    const code = codeOf(start);
    expect((await attempt({ code })).status).toBe(201);
    expect((await attempt({ code })).status).toBe(401);
    expect((await attempt({ code: codeOf(later(-30)) })).status).toBe(401);
    expect((await attempt({ code: codeOf(later(30)) })).status).toBe(201);
    office.setClock(later(120));
    expect((await attempt({ code: codeOf(later(60)) })).status).toBe(401);
    expect((await attempt()).status).toBe(201);
  });

  it("lets one of several in who use the same code at once", async () => {
    const answers = await Promise.all([attempt(), attempt(), attempt()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it("makes an account wait after five failures, longer each time, and forgets them after a success", async () => {
    const fails = async (secret = wrongSecret) => expect((await attempt({ secret })).status).toBe(401);
    for (let count = 0; count < 5; count += 1) await fails();
    await fails(authSecret);
    expect(await office.store.officerById(id)).toMatchObject({ failures: 5, lockedUntil: later(60) });
    office.setClock(later(60));
    await fails();
    expect(await office.store.officerById(id)).toMatchObject({ failures: 6, lockedUntil: later(180) });
    office.setClock(later(179));
    await fails(authSecret);
    office.setClock(later(180));
    expect((await attempt()).status).toBe(201);
    expect(await office.store.officerById(id)).toMatchObject({ failures: 0, lockedUntil: null });
  });

  it("does not let many tries at once outrun the lock", async () => {
    await Promise.all(Array.from({ length: 12 }, () => attempt({ secret: wrongSecret })));
    expect(await office.store.officerById(id)).toMatchObject({ failures: 5, lockedUntil: later(60) });
  });

  it("bounds the failures of one address block, whatever names they are for", async () => {
    const most = office.deps.policy.limits.triesPerTenMinutes.value;
    const names = Array.from({ length: most }, (_, index) => `nama-${index}`);
    const answers = await Promise.all(names.map((name) => attempt({ name })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const next = await attempt();
    expect(next.status).toBe(429);
    expect(Number(next.headers.get("retry-after"))).toBeGreaterThan(500);
  });

  it("ends the session by signing out, after a working day, and when the account is shut", async () => {
    const first = office.askWith(tokenOf(await attempt()));
    office.setClock(later(30));
    const second = office.askWith(tokenOf(await attempt()));
    const gone = await first("/v1/session", { method: "DELETE" });
    expect([gone.status, cookieOf(gone)]).toEqual([204, expect.stringContaining("petugas=; Max-Age=0")]);
    expect((await first("/v1/session")).status).toBe(401);
    expect((await second("/v1/session")).status).toBe(200);
    office.setClock(later(30 + 8 * 3600 - 1));
    expect((await second("/v1/session")).status).toBe(200);
    office.setClock(later(30 + 8 * 3600));
    expect((await second("/v1/session")).status).toBe(401);
  });

  it("is not started by another site", async () => {
    const foreign = [
      { Origin: "https://lain.example" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of foreign) expect((await attempt({ headers })).status).toBe(403);
    expect((await attempt()).status).toBe(201);
  });

  it("does not look at what cannot be right", async () => {
    const impossible = [
      { name: "Siti" },
      { name: "a'; drop table officers" },
      { secret: "rahasia-biasa" },
      { code: "12345" },
      { code: "1234567" },
    ];
    for (const one of impossible) expect((await attempt(one)).status).toBe(422);
    expect(await office.store.officerById(id)).toMatchObject({ failures: 0 });
  });
});

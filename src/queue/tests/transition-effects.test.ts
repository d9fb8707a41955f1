import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseState } from "#schemas/objection";
import { everyEngine } from "./engines.ts";
import { base64 } from "./filings.ts";
import { type MovingOffice, message, openMovingOffice, withdrawable } from "./moving.ts";
import { trackTokenOf } from "./office.ts";

describe.each(everyEngine)("$name: what else moves a case", (engine) => {
  let at: MovingOffice;

  beforeAll(async () => {
    at = await openMovingOffice(engine);
  });
  afterAll(() => at.office.close());

  it("lets the resident withdraw before anything was handed over, and nobody after", async () => {
    await Promise.all(
      caseState.options.map(async (state) => {
        const record = await at.put(state);
        const response = await at.office.anybody(`/v1/cases/${record.id}/withdrawal`, {
          method: "POST",
          body: { trackToken: trackTokenOf(record.id) },
        });
        const isAllowed = withdrawable.includes(state);
        expect([state, response.status]).toEqual([state, isAllowed || state === "withdrawn" ? 200 : 409]);
        if (!isAllowed) return at.untouched(record);
        const after = await at.office.store.caseById(record.id);
        expect(after).toMatchObject({ state: "withdrawn", version: 2, claimedBy: null });
        expect(after?.endedAt).toBe("2026-11-09T01:00:00.000Z");
      }),
    );
  });

  it("moves a case by a message of the resident only where the office waits for one", async () => {
    await Promise.all(
      caseState.options.map(async (state) => {
        const record = await at.put(state);
        const response = await at.office.anybody(`/v1/cases/${record.id}/messages`, {
          method: "POST",
          body: { ...message(), trackToken: trackTokenOf(record.id) },
        });
        expect([state, response.status]).toEqual([state, state === "withdrawn" ? 409 : 201]);
        const expected = state === "awaiting_resident" ? "in_review" : state;
        expect((await at.office.store.caseById(record.id))?.state).toBe(expected);
      }),
    );
  });

  it("does a move once when the same request comes twice", async () => {
    const record = await at.put("in_review");
    const body = at.requestFor("decide");
    const [first, second] = await Promise.all([
      at.moving(at.ani.ask, record, body, 1),
      at.moving(at.ani.ask, record, body, 1),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await at.office.store.history(record.id)).map(({ what }) => what)).toEqual(["submit", "decide"]);
    expect(await at.office.store.thread(record.id)).toHaveLength(1);
  });

  it("lets one of two officers have a case that both claim at once", async () => {
    const record = await at.put("triaged");
    const answers = await Promise.all(
      [at.ani, at.budi].map(({ ask }) => at.moving(ask, record, { action: "claim" }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("gives a rerouted case and its key to the other desk, and takes it from the first", async () => {
    const record = await at.put("triaged");
    expect((await at.moving(at.budi.ask, record, at.requestFor("reroute"), 1)).status).toBe(200);
    expect((await at.budi.ask(`/v1/cases/${record.id}`)).status).toBe(404);
    expect((await at.moving(at.budi.ask, record, { action: "accept" }, 2)).status).toBe(404);
    expect(await at.office.store.sealed(record.id)).toMatchObject({
      keyForDesk: base64("kunci untuk umum"),
      fingerprint: at.keyFor("umum").fingerprint,
    });
    expect((await at.moving(at.ani.ask, record, { action: "accept" }, 2)).status).toBe(200);
  });

  it("lets nothing but clearing away happen to a case that was set aside", async () => {
    const triage = await at.put("submitted", { quarantine: "many_from_area" });
    expect((await at.moving(at.ani.ask, triage, { action: "triage" }, 1)).status).toBe(403);
    await at.untouched(triage);
    expect((await at.moving(at.ani.ask, triage, at.requestFor("find_inadmissible"), 1)).status).toBe(200);
  });
});

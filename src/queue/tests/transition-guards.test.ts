import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseRecord } from "#domain/objection";
import { apiProblem } from "#schemas/objection";
import { everyEngine } from "./engines.ts";
import { type MovingOffice, message, moves, openMovingOffice } from "./moving.ts";
import { homeDesk } from "./office.ts";

describe.each(everyEngine)("$name: who may move a case, and with what", (engine) => {
  let at: MovingOffice;

  beforeAll(async () => {
    at = await openMovingOffice(engine);
  });
  afterAll(() => at.office.close());

  it("refuses every move to a stranger, another desk, an old or missing version, and another site", async () => {
    const attempts = [
      [401, (record: CaseRecord, body: unknown) => at.moving(at.office.anybody, record, body, 1)],
      [
        401,
        (record: CaseRecord, body: unknown) => at.moving(at.office.askWith("A".repeat(43)), record, body, 1),
      ],
      [404, (record: CaseRecord, body: unknown) => at.moving(at.citra.ask, record, body, 1)],
      [404, (record: CaseRecord, body: unknown) => at.moving(at.citra.ask, record, body, 7)],
      [412, (record: CaseRecord, body: unknown) => at.moving(at.ani.ask, record, body, 2)],
      [428, (record: CaseRecord, body: unknown) => at.moving(at.ani.ask, record, body)],
      [
        403,
        (record: CaseRecord, body: unknown) =>
          at.ani.ask(`/v1/cases/${record.id}/transitions`, {
            method: "POST",
            body,
            version: 1,
            headers: { "Sec-Fetch-Site": "cross-site" },
          }),
      ],
    ] as const;
    await Promise.all(
      moves.flatMap(([from, action]) =>
        attempts.map(async ([status, attempt]) => {
          const record = await at.put(from);
          const response = await attempt(record, at.requestFor(action));
          expect([from, action, response.status]).toEqual([from, action, status]);
          await at.untouched(record);
        }),
      ),
    );
  });

  it.each([
    ['W/"1"', 412],
    ["1", 412],
    ['"1", "2"', 412],
    ["*", 428],
    ['"0"', 412],
    ['"01"', 412],
  ])("does not take If-Match %s for the version", async (tag, status) => {
    const record = await at.put("submitted");
    const response = await at.ani.ask(`/v1/cases/${record.id}/transitions`, {
      method: "POST",
      body: { action: "triage" },
      headers: { "If-Match": tag },
    });
    expect(response.status).toBe(status);
    await at.untouched(record);
  });

  it("names the field that a move lacks", async () => {
    const lacking = [
      ["submitted", { action: "find_inadmissible" }, "/reason"],
      ["submitted", { action: "find_inadmissible", reason: "quota_used" }, "/reason"],
      ["submitted", { action: "find_duplicate", reason: "same_case_filed" }, "/duplicateOf"],
      ["triaged", { action: "reroute", reason: "wrong_desk" }, "/key"],
      ["triaged", { action: "reroute", key: at.keyFor("umum") }, "/reason"],
      ["triaged", { action: "reroute", reason: "wrong_desk", key: at.keyFor(homeDesk) }, "/key/desk"],
      ["triaged", { action: "reroute", reason: "wrong_desk", key: at.keyFor("dinsos-99.99") }, "/key/desk"],
      [
        "triaged",
        { action: "reroute", reason: "wrong_desk", key: { ...at.keyFor("umum"), fingerprint: "0000 1111" } },
        "/key/fingerprint",
      ],
      ["in_review", { action: "ask_resident" }, "/message"],
      ["in_review", { action: "ask_agency" }, "/agency"],
      ["in_review", { action: "decide", reason: "not_proven", message: message() }, "/outcome"],
      ["in_review", { action: "decide", outcome: "refused", message: message() }, "/reason"],
      [
        "in_review",
        { action: "decide", outcome: "refused", reason: "data_corrected", message: message() },
        "/reason",
      ],
      ["in_review", { action: "decide", outcome: "refused", reason: "not_proven" }, "/message"],
      ["handed_over", { action: "reject_nationally" }, "/reason"],
      ["closed", { action: "reopen" }, "/reason"],
    ] as const;
    for (const [state, body, pointer] of lacking) {
      const record = await at.put(state);
      const response = await at.moving(at.ani.ask, record, body, 1);
      expect([body.action, pointer, response.status]).toEqual([body.action, pointer, 422]);
      const { errors } = apiProblem.parse(await response.json());
      expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
      await at.untouched(record);
    }
  });

  it("keeps the moves of a review to whoever claimed the case; a supervisor may release it", async () => {
    for (const action of ["ask_resident", "ask_agency", "decide", "release"] as const) {
      const record = await at.put("in_review", { claimedBy: "orang-lain" });
      const response = await at.moving(at.ani.ask, record, at.requestFor(action), 1);
      expect([action, response.status]).toEqual([action, 403]);
      await at.untouched(record);
    }
    const record = await at.put("in_review", { claimedBy: "orang-lain" });
    expect((await at.moving(at.budi.ask, record, { action: "release" }, 1)).status).toBe(200);
    expect(await at.office.store.caseById(record.id)).toMatchObject({ state: "triaged", claimedBy: null });
  });

  it("lets another officer reopen a case, once, and not the one who ended it", async () => {
    for (const state of ["closed", "inadmissible", "duplicate"] as const) {
      const record = await at.put(state);
      const body = { action: "reopen", reason: "procedure_fault" };
      expect((await at.moving(at.budi.ask, record, body, 1)).status).toBe(403);
      await at.untouched(record);
      expect((await at.moving(at.ani.ask, record, body, 1)).status).toBe(200);
      expect((await at.moving(at.budi.ask, record, { action: "review" }, 2)).status).toBe(403);
      expect((await at.moving(at.ani.ask, record, { action: "review" }, 2)).status).toBe(200);
      const decision = { action: "decide", outcome: "refused", reason: "not_proven", message: message() };
      expect((await at.moving(at.ani.ask, record, decision, 3)).status).toBe(200);
      expect((await at.moving(at.ani.ask, record, { action: "close" }, 4)).status).toBe(200);
      const again = await at.moving(at.budi.ask, record, body, 5);
      expect(again.status).toBe(409);
      expect(await at.office.store.caseById(record.id)).toMatchObject({ state: "closed", reopenings: 1 });
    }
  });
});

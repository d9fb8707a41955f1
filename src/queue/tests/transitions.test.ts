import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseRecord } from "#domain/objection";
import {
  apiProblem,
  type CaseAction,
  type CaseState,
  caseState,
  type OfficerAction,
  officerAction,
  officerCase,
} from "#schemas/objection";
import { everyEngine } from "./engines.ts";
import { base64 } from "./filings.ts";
import { type Ask, type Colleague, homeDesk, type Office, openOffice, trackTokenOf } from "./office.ts";

/** The moves as the design of the queue lists them, written down once more: from, action, to. */
const moves = [
  ["submitted", "triage", "triaged"],
  ["submitted", "find_inadmissible", "inadmissible"],
  ["submitted", "find_duplicate", "duplicate"],
  ["triaged", "claim", "in_review"],
  ["triaged", "reroute", "rerouted"],
  ["rerouted", "accept", "triaged"],
  ["in_review", "ask_resident", "awaiting_resident"],
  ["in_review", "ask_agency", "awaiting_agency"],
  ["awaiting_agency", "hear_agency", "in_review"],
  ["in_review", "decide", "decided"],
  ["in_review", "release", "triaged"],
  ["decided", "close", "closed"],
  ["national_accepted", "close", "closed"],
  ["handed_over", "accept_nationally", "national_accepted"],
  ["handed_over", "reject_nationally", "national_rejected"],
  ["national_rejected", "review_again", "in_review"],
  ["closed", "reopen", "reopened"],
  ["inadmissible", "reopen", "reopened"],
  ["duplicate", "reopen", "reopened"],
  ["reopened", "review", "in_review"],
] as const satisfies readonly (readonly [CaseState, OfficerAction, CaseState])[];

const told: readonly OfficerAction[] = [
  "find_inadmissible",
  "find_duplicate",
  "reroute",
  "ask_resident",
  "decide",
  "accept_nationally",
  "reject_nationally",
  "close",
  "reopen",
];

const withdrawable: readonly CaseState[] = [
  "submitted",
  "triaged",
  "rerouted",
  "in_review",
  "awaiting_resident",
  "awaiting_agency",
  "decided",
  "reopened",
];

const refused = caseState.options.flatMap((state) =>
  officerAction.options
    .filter((action) => !moves.some(([from, name]) => from === state && name === action))
    .map((action) => [state, action] as const),
);

const worked: readonly CaseState[] = ["in_review", "awaiting_resident", "awaiting_agency"];
const settled: readonly CaseState[] = [
  "decided",
  "handed_over",
  "national_accepted",
  "national_rejected",
  "closed",
];
const ended: readonly CaseState[] = ["closed", "inadmissible", "duplicate", "withdrawn"];

/** A case in that state as it would have come there, worked on by one officer and ended by another. */
function standing(state: CaseState, claimant: string, decider: string): Partial<CaseRecord> {
  return {
    state,
    ...(worked.includes(state) ? { claimedBy: claimant } : {}),
    ...(settled.includes(state) ? { decidedBy: decider, outcome: "granted", reason: "data_corrected" } : {}),
    ...(state === "inadmissible" || state === "duplicate" ? { decidedBy: decider } : {}),
    ...(state === "reopened" ? { decidedBy: decider, reopenings: 1 } : {}),
    ...(state === "awaiting_resident" ? { pausedOn: "2026-11-09", answerBy: "2026-11-23" } : {}),
    ...(ended.includes(state) ? { endedAt: "2026-11-09T00:30:00.000Z" } : {}),
  };
}

const message = () => ({ id: uuidv7(), sealed: base64("pesan tersegel") });

describe.each(everyEngine)("$name: moves of a case", (engine) => {
  let office: Office;
  let ani: Colleague;
  let budi: Colleague;
  let citra: Colleague;

  beforeAll(async () => {
    office = await openOffice(engine);
    ani = await office.hire("ani", [homeDesk, "umum"]);
    budi = await office.hire("budi", [homeDesk], "supervisor");
    citra = await office.hire("citra", ["dinsos-35.10"], "admin");
  });
  afterAll(() => office.close());

  const put = (state: CaseState, fields: Partial<CaseRecord> = {}) =>
    office.put({ ...standing(state, ani.row.id, budi.row.id), ...fields });

  /** Everything the action needs, so that nothing but the rules refuses it. */
  function requestFor(action: OfficerAction): Record<string, unknown> & { action: OfficerAction } {
    switch (action) {
      case "find_inadmissible":
        return { action, reason: "too_little_told" };
      case "find_duplicate":
        return { action, reason: "same_case_filed", duplicateOf: "BT-7K3M9-QXD2A" };
      case "reroute":
        return { action, reason: "wrong_desk", key: keyFor("umum") };
      case "ask_resident":
        return { action, message: message() };
      case "ask_agency":
        return { action, agency: "dukcapil" };
      case "decide":
        return { action, outcome: "granted", reason: "data_corrected", message: message() };
      case "reject_nationally":
        return { action, reason: "quota_used" };
      case "reopen":
        return { action, reason: "new_facts" };
      default:
        return { action };
    }
  }

  function keyFor(desk: string) {
    const fingerprint = office.deps.keys?.desks.find((one) => one.desk === desk)?.fingerprint ?? "";
    return { desk, fingerprint, keyForDesk: base64(`kunci untuk ${desk}`) };
  }

  const moving = (ask: Ask, record: CaseRecord, body: unknown, version?: number) =>
    ask(`/v1/cases/${record.id}/transitions`, {
      method: "POST",
      body,
      ...(version === undefined ? {} : { version }),
    });

  const untouched = async (record: CaseRecord) => {
    expect(await office.store.caseById(record.id)).toEqual(record);
    expect((await office.store.history(record.id)).map(({ what }) => what)).toEqual(["submit"]);
  };

  it("makes every move of the table, writes who did it, and gives the new version as the tag", async () => {
    await Promise.all(
      moves.map(async ([from, action, to]) => {
        const record = await put(from);
        const response = await moving(ani.ask, record, requestFor(action), 1);
        expect([action, response.status]).toEqual([action, 200]);
        expect(response.headers.get("etag")).toBe('"2"');
        const answer = officerCase.parse(await response.json());
        expect([answer.state, answer.version]).toEqual([to, 2]);
        expect(answer.history).toHaveLength(2);
        expect(answer.history[1]).toMatchObject({
          what: action,
          from,
          to,
          actor: "officer",
          officer: ani.row.id,
          officerName: "Nama ani",
        });
        expect(await office.store.caseById(record.id)).toMatchObject({ state: to, version: 2 });
      }),
    );
  });

  it("leaves a notice exactly where the resident should hear of it", async () => {
    const records = await Promise.all(
      moves.map(async ([from, action]) => {
        const record = await put(from);
        await moving(ani.ask, record, requestFor(action), 1);
        return [record.id, action] as const;
      }),
    );
    const notices = await office.store.notices([homeDesk, "umum"]);
    const due = new Map(notices.map(({ case: id, what }) => [id, what]));
    for (const [id, action] of records)
      expect([action, due.get(id) ?? null]).toEqual([action, told.includes(action) ? action : null]);
  });

  it(`refuses each of the ${refused.length} other pairs of state and action, and changes nothing`, async () => {
    expect(refused).toHaveLength(caseState.options.length * officerAction.options.length - moves.length);
    await Promise.all(
      refused.map(async ([state, action]) => {
        const record = await put(state);
        const response = await moving(ani.ask, record, requestFor(action), 1);
        expect([state, action, response.status]).toEqual([state, action, 409]);
        expect(response.headers.get("content-type")).toBe("application/problem+json");
        const problem = apiProblem.parse(await response.json());
        expect(problem.type).toBe("/v1/masalah/langkah-tidak-sah");
        await untouched(record);
      }),
    );
  });

  it("offers exactly the moves that it would make", async () => {
    await Promise.all(
      caseState.options.map(async (state) => {
        const record = await put(state);
        const response = await ani.ask(`/v1/cases/${record.id}`);
        const { actions } = officerCase.parse(await response.json());
        const expected = moves.filter(([from]) => from === state).map(([, action]) => action);
        expect([state, [...actions].sort()]).toEqual([state, [...expected].sort()]);
      }),
    );
  });

  it("takes moves that have a way of their own by no other", async () => {
    const own: readonly CaseAction[] = ["submit", "answer", "resume", "withdraw", "hand_over"];
    for (const action of own) {
      const record = await put("awaiting_resident");
      const response = await moving(ani.ask, record, { action, message: message() }, 1);
      expect([action, response.status]).toEqual([action, 422]);
      await untouched(record);
    }
  });

  it("refuses every move to a stranger, another desk, an old or missing version, and another site", async () => {
    const attempts = [
      [401, (record: CaseRecord, body: unknown) => moving(office.anybody, record, body, 1)],
      [401, (record: CaseRecord, body: unknown) => moving(office.askWith("A".repeat(43)), record, body, 1)],
      [404, (record: CaseRecord, body: unknown) => moving(citra.ask, record, body, 1)],
      [404, (record: CaseRecord, body: unknown) => moving(citra.ask, record, body, 7)],
      [412, (record: CaseRecord, body: unknown) => moving(ani.ask, record, body, 2)],
      [428, (record: CaseRecord, body: unknown) => moving(ani.ask, record, body)],
      [
        403,
        (record: CaseRecord, body: unknown) =>
          ani.ask(`/v1/cases/${record.id}/transitions`, {
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
          const record = await put(from);
          const response = await attempt(record, requestFor(action));
          expect([from, action, response.status]).toEqual([from, action, status]);
          await untouched(record);
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
    const record = await put("submitted");
    const response = await ani.ask(`/v1/cases/${record.id}/transitions`, {
      method: "POST",
      body: { action: "triage" },
      headers: { "If-Match": tag },
    });
    expect(response.status).toBe(status);
    await untouched(record);
  });

  it("names the field that a move lacks", async () => {
    const lacking = [
      ["submitted", { action: "find_inadmissible" }, "/reason"],
      ["submitted", { action: "find_inadmissible", reason: "quota_used" }, "/reason"],
      ["submitted", { action: "find_duplicate", reason: "same_case_filed" }, "/duplicateOf"],
      ["triaged", { action: "reroute", reason: "wrong_desk" }, "/key"],
      ["triaged", { action: "reroute", key: keyFor("umum") }, "/reason"],
      ["triaged", { action: "reroute", reason: "wrong_desk", key: keyFor(homeDesk) }, "/key/desk"],
      ["triaged", { action: "reroute", reason: "wrong_desk", key: keyFor("dinsos-99.99") }, "/key/desk"],
      [
        "triaged",
        { action: "reroute", reason: "wrong_desk", key: { ...keyFor("umum"), fingerprint: "0000 1111" } },
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
      const record = await put(state);
      const response = await moving(ani.ask, record, body, 1);
      expect([body.action, pointer, response.status]).toEqual([body.action, pointer, 422]);
      const { errors } = apiProblem.parse(await response.json());
      expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
      await untouched(record);
    }
  });

  it("keeps the moves of a review to whoever claimed the case; a supervisor may release it", async () => {
    for (const action of ["ask_resident", "ask_agency", "decide", "release"] as const) {
      const record = await put("in_review", { claimedBy: "orang-lain" });
      const response = await moving(ani.ask, record, requestFor(action), 1);
      expect([action, response.status]).toEqual([action, 403]);
      await untouched(record);
    }
    const record = await put("in_review", { claimedBy: "orang-lain" });
    expect((await moving(budi.ask, record, { action: "release" }, 1)).status).toBe(200);
    expect(await office.store.caseById(record.id)).toMatchObject({ state: "triaged", claimedBy: null });
  });

  it("lets another officer reopen a case, once, and not the one who ended it", async () => {
    for (const state of ["closed", "inadmissible", "duplicate"] as const) {
      const record = await put(state);
      const body = { action: "reopen", reason: "procedure_fault" };
      expect((await moving(budi.ask, record, body, 1)).status).toBe(403);
      await untouched(record);
      expect((await moving(ani.ask, record, body, 1)).status).toBe(200);
      expect((await moving(budi.ask, record, { action: "review" }, 2)).status).toBe(403);
      expect((await moving(ani.ask, record, { action: "review" }, 2)).status).toBe(200);
      const decision = { action: "decide", outcome: "refused", reason: "not_proven", message: message() };
      expect((await moving(ani.ask, record, decision, 3)).status).toBe(200);
      expect((await moving(ani.ask, record, { action: "close" }, 4)).status).toBe(200);
      const again = await moving(budi.ask, record, body, 5);
      expect(again.status).toBe(409);
      expect(await office.store.caseById(record.id)).toMatchObject({ state: "closed", reopenings: 1 });
    }
  });

  it("lets the resident withdraw before anything was handed over, and nobody after", async () => {
    await Promise.all(
      caseState.options.map(async (state) => {
        const record = await put(state);
        const response = await office.anybody(`/v1/cases/${record.id}/withdrawal`, {
          method: "POST",
          body: { trackToken: trackTokenOf(record.id) },
        });
        const isAllowed = withdrawable.includes(state);
        expect([state, response.status]).toEqual([state, isAllowed || state === "withdrawn" ? 200 : 409]);
        if (!isAllowed) return untouched(record);
        const after = await office.store.caseById(record.id);
        expect(after).toMatchObject({ state: "withdrawn", version: 2, claimedBy: null });
        expect(after?.endedAt).toBe("2026-11-09T01:00:00.000Z");
      }),
    );
  });

  it("moves a case by a message of the resident only where the office waits for one", async () => {
    await Promise.all(
      caseState.options.map(async (state) => {
        const record = await put(state);
        const response = await office.anybody(`/v1/cases/${record.id}/messages`, {
          method: "POST",
          body: { ...message(), trackToken: trackTokenOf(record.id) },
        });
        expect([state, response.status]).toEqual([state, state === "withdrawn" ? 409 : 201]);
        const expected = state === "awaiting_resident" ? "in_review" : state;
        expect((await office.store.caseById(record.id))?.state).toBe(expected);
      }),
    );
  });

  it("does a move once when the same request comes twice", async () => {
    const record = await put("in_review");
    const body = requestFor("decide");
    const [first, second] = await Promise.all([
      moving(ani.ask, record, body, 1),
      moving(ani.ask, record, body, 1),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await office.store.history(record.id)).map(({ what }) => what)).toEqual(["submit", "decide"]);
    expect(await office.store.thread(record.id)).toHaveLength(1);
  });

  it("lets one of two officers have a case that both claim at once", async () => {
    const record = await put("triaged");
    const answers = await Promise.all(
      [ani, budi].map(({ ask }) => moving(ask, record, { action: "claim" }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("gives a rerouted case and its key to the other desk, and takes it from the first", async () => {
    const record = await put("triaged");
    expect((await moving(budi.ask, record, requestFor("reroute"), 1)).status).toBe(200);
    expect((await budi.ask(`/v1/cases/${record.id}`)).status).toBe(404);
    expect((await moving(budi.ask, record, { action: "accept" }, 2)).status).toBe(404);
    expect(await office.store.sealed(record.id)).toMatchObject({
      keyForDesk: base64("kunci untuk umum"),
      fingerprint: keyFor("umum").fingerprint,
    });
    expect((await moving(ani.ask, record, { action: "accept" }, 2)).status).toBe(200);
  });

  it("lets nothing but clearing away happen to a case that was set aside", async () => {
    const triage = await put("submitted", { quarantine: "many_from_area" });
    expect((await moving(ani.ask, triage, { action: "triage" }, 1)).status).toBe(403);
    await untouched(triage);
    expect((await moving(ani.ask, triage, requestFor("find_inadmissible"), 1)).status).toBe(200);
  });
});

import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OfficerCase, officerCase, queuePage } from "#schemas/objection";
import { resumeUnanswered } from "../jobs/index.ts";
import { everyEngine } from "./engines.ts";
import { base64 } from "./filings.ts";
import { type Colleague, homeDesk, type Office, openOffice, trackTokenOf } from "./office.ts";

const message = () => ({ id: uuidv7(), sealed: base64("pesan tersegel") });

/** The desk is in Ternate, nine hours ahead of UTC; 9 November 2026 is a Monday, and no holiday falls in the weeks after it. */
describe.each(everyEngine)("$name: the clock of a case", (engine) => {
  let office: Office;
  let ani: Colleague;

  beforeEach(async () => {
    office = await openOffice(engine);
    ani = await office.hire("ani", [homeDesk]);
  });
  afterEach(() => office.close());

  const seenAt = async (instant: string, id: string): Promise<OfficerCase> => {
    office.setClock(instant);
    const ask = await office.comeBack(ani);
    return officerCase.parse(await (await ask(`/v1/cases/${id}`)).json());
  };

  const askResident = async (decideBy: string) => {
    const record = await office.put({ state: "in_review", claimedBy: ani.row.id, decideBy });
    const response = await ani.ask(`/v1/cases/${record.id}/transitions`, {
      method: "POST",
      version: 1,
      body: { action: "ask_resident", message: message() },
    });
    return officerCase.parse(await response.json());
  };

  it("stands still while the office waits for the resident, and goes on with the answer", async () => {
    const asked = await askResident("2026-11-30");
    expect(asked).toMatchObject({
      state: "awaiting_resident",
      answerBy: "2026-11-23",
      decideBy: "2026-11-30",
    });

    office.setClock("2026-11-12T20:00:00.000Z");
    const answer = { ...message(), trackToken: trackTokenOf(asked.id) };
    const response = await office.anybody(`/v1/cases/${asked.id}/messages`, { method: "POST", body: answer });
    expect(await response.json()).toMatchObject({ state: "in_review" });

    const after = await seenAt("2026-12-04T14:59:00.000Z", asked.id);
    expect(after).toMatchObject({
      decideBy: "2026-12-04",
      answerBy: null,
      hasNewMessage: true,
      isOverdue: false,
    });
    const late = await seenAt("2026-12-04T15:00:00.000Z", asked.id);
    expect(late).toMatchObject({ state: "in_review", isOverdue: true });
  });

  it("is not late while it stands still, and goes on by itself when nobody answers", async () => {
    const asked = await askResident("2026-11-10");
    expect(await seenAt("2026-11-23T14:59:00.000Z", asked.id)).toMatchObject({ isOverdue: false });
    expect(await resumeUnanswered(office.store, office.deps, office.deps.clock())).toBe(0);

    office.setClock("2026-11-23T15:00:00.000Z");
    expect(await resumeUnanswered(office.store, office.deps, office.deps.clock())).toBe(1);
    const resumed = await seenAt("2026-11-23T15:01:00.000Z", asked.id);
    expect(resumed).toMatchObject({ state: "in_review", claimedBy: ani.row.id, decideBy: "2026-11-25" });
    expect(resumed.history.at(-1)).toMatchObject({ what: "resume", actor: "system", officer: null });
  });

  it("keeps running while the office waits for another agency", async () => {
    const record = await office.put({ state: "in_review", claimedBy: ani.row.id, decideBy: "2026-11-30" });
    const body = { action: "ask_agency", agency: "bps" };
    await ani.ask(`/v1/cases/${record.id}/transitions`, { method: "POST", version: 1, body });
    const later = await seenAt("2026-12-01T01:00:00.000Z", record.id);
    expect(later).toMatchObject({ state: "awaiting_agency", decideBy: "2026-11-30", isOverdue: true });
  });

  it("raises a flag and decides nothing when it runs out", async () => {
    const record = await office.put({ acknowledgeBy: "2026-11-11", decideBy: "2026-11-12" });
    const early = await seenAt("2026-11-11T14:59:00.000Z", record.id);
    expect(early).toMatchObject({ isUnseen: false, isOverdue: false });
    const unseen = await seenAt("2026-11-11T15:00:00.000Z", record.id);
    expect(unseen).toMatchObject({ isUnseen: true, isOverdue: false });
    const late = await seenAt("2027-11-12T15:00:00.000Z", record.id);
    expect(late).toMatchObject({ isUnseen: true, isOverdue: true, state: "submitted", version: 1 });

    const ask = await office.comeBack(ani);
    const { cases, counts } = queuePage.parse(await (await ask("/v1/queue?view=overdue")).json());
    expect(cases.map(({ id }) => id)).toEqual([record.id]);
    expect(counts).toEqual({ open: 1, mine: 0, overdue: 1, quarantine: 0, all: 1 });
  });

  it("gives a case that is looked at again its full time again", async () => {
    const closed = {
      state: "closed",
      outcome: "refused",
      reason: "not_proven",
      decidedBy: "orang-lain",
      kind: "civil_data",
      endedAt: "2026-11-06T00:00:00.000Z",
    } as const;
    const record = await office.put(closed);
    const body = { action: "reopen", reason: "new_facts" };
    const response = await ani.ask(`/v1/cases/${record.id}/transitions`, {
      method: "POST",
      version: 1,
      body,
    });
    expect(officerCase.parse(await response.json())).toMatchObject({ decideBy: "2026-11-27", outcome: null });
  });
});

import { describe, expect, test } from "vitest";
import { caseAction, caseState, officerAction, reasonCode } from "#schemas/objection";
import {
  caseIn,
  contextOf,
  officerA,
  officerB,
  requestFor,
  resident,
  supervisor,
  system,
} from "./example-case.ts";
import { actionReasons, actionsFor, isEnded, move, outcomeReasons, targetOf, transitions } from "./index.ts";

const askers = { officer: officerA, resident, system };
/** A day on which a resident no longer has time to answer. */
const late = "2026-11-24T03:00:00.000Z";

/** The states paragraph of the design, written out once more by hand. */
const allowed = `
submitted triage triaged | submitted find_inadmissible inadmissible | submitted find_duplicate duplicate
triaged claim in_review | triaged reroute rerouted | rerouted accept triaged
in_review ask_resident awaiting_resident | awaiting_resident answer in_review | awaiting_resident resume in_review
in_review ask_agency awaiting_agency | awaiting_agency hear_agency in_review
in_review decide decided | in_review release triaged
decided hand_over handed_over | decided close closed | national_accepted close closed
handed_over accept_nationally national_accepted | handed_over reject_nationally national_rejected
national_rejected review_again in_review
submitted withdraw withdrawn | triaged withdraw withdrawn | rerouted withdraw withdrawn
in_review withdraw withdrawn | awaiting_resident withdraw withdrawn | awaiting_agency withdraw withdrawn
decided withdraw withdrawn | reopened withdraw withdrawn
closed reopen reopened | inadmissible reopen reopened | duplicate reopen reopened | reopened review in_review`;
const targets = new Map(
  allowed
    .split(/[|\n]/)
    .map((line) => line.trim().split(" "))
    .filter((words) => words.length === 3)
    .map(([from, action, to]) => [`${from} ${action}`, to]),
);
const pairs = caseState.options.flatMap((state) => caseAction.options.map((action) => ({ state, action })));

describe("every state and every action", () => {
  test.each(pairs)("$state, $action", ({ state, action }) => {
    const target = targets.get(`${state} ${action}`) ?? null;
    expect(targetOf(state, action)).toBe(target);
    const before = caseIn(state);
    const result = move(before, requestFor(action), contextOf(askers[transitions[action].by], late));
    if (target === null) {
      expect(result).toMatchObject({ ok: false, refusal: { code: "illegal" } });
      return;
    }
    if (!result.ok) throw new Error(result.refusal.why);
    expect(result.next).toMatchObject({ state: target, version: 8 });
    expect(result.event).toMatchObject({ what: action, from: state, to: target, at: late });
    expect(result.next.endedAt).toBe(isEnded(result.next.state) ? late : null);
    if (isEnded(result.next.state)) expect(result.next).toMatchObject({ claimedBy: null, pausedOn: null });
  });

  test("only filing begins a case", () => {
    const first = caseAction.options.filter((action) => targetOf(null, action) !== null);
    expect(first).toEqual(["submit"]);
    expect(targetOf(null, "submit")).toBe("submitted");
  });

  test("nobody takes a move that is not theirs", () => {
    for (const [pair] of targets) {
      const [state, action] = pair.split(" ") as [(typeof pairs)[0]["state"], (typeof pairs)[0]["action"]];
      for (const asker of Object.values(askers).filter(({ kind }) => kind !== transitions[action].by)) {
        const result = move(caseIn(state), requestFor(action), contextOf(asker, late));
        expect(result).toEqual({ ok: false, refusal: { code: "not_allowed", why: "not_yours" } });
      }
    }
  });

  test("what an officer is offered is what an officer may do", () => {
    for (const state of caseState.options) {
      const offered = actionsFor(caseIn(state), { id: "a", role: "officer" });
      const possible = officerAction.options.filter((action) => {
        const isOfficers = transitions[action].by === "officer";
        return isOfficers && move(caseIn(state), requestFor(action), contextOf(officerA)).ok;
      });
      expect(offered, state).toEqual(possible);
    }
    expect(actionsFor(caseIn("in_review"), { id: "b", role: "officer" })).toEqual([]);
    expect(actionsFor(caseIn("in_review"), { id: "s", role: "supervisor" })).toEqual(["release"]);
  });
});

describe("what an action needs", () => {
  test.each([
    ["decide", "outcome", { outcome: undefined }, "needs_outcome"],
    ["decide", "message", { message: undefined }, "needs_message"],
    ["decide", "reason", { reason: undefined }, "needs_reason"],
    ["decide", "reason", { reason: "not_proven" }, "reason_does_not_fit"],
    ["ask_resident", "message", { message: undefined }, "needs_message"],
    ["ask_agency", "agency", { agency: undefined }, "needs_agency"],
    ["find_duplicate", "duplicateOf", { duplicateOf: undefined }, "needs_duplicateOf"],
    ["find_duplicate", "duplicateOf", { duplicateOf: "BT-00000-00000" }, "duplicate_of_itself"],
    ["find_inadmissible", "reason", { reason: "quota_used" }, "reason_does_not_fit"],
    ["reroute", "key", { key: undefined }, "needs_key"],
    ["reroute", "key/desk", { key: { desk: "dinsos-82.71", fingerprint: "", keyForDesk: "" } }, "same_desk"],
    ["reroute", "key/desk", { key: { desk: "tidak-ada", fingerprint: "", keyForDesk: "" } }, "unknown_desk"],
    ["reopen", "reason", { reason: undefined }, "needs_reason"],
    ["reject_nationally", "reason", { reason: undefined }, "needs_reason"],
  ] as const)("%s without a fitting %s", (action, field, change, why) => {
    const state = transitions[action].from[0];
    if (!state) throw new Error(`${action} begins nowhere`);
    const request = { ...requestFor(action), ...change };
    const result = move(caseIn(state), request, contextOf(officerA));
    expect(result).toEqual({ ok: false, refusal: { code: "incomplete", why, field: `/${field}` } });
  });

  test("every reason code has its place", () => {
    const used = new Set([...Object.values(outcomeReasons), ...Object.values(actionReasons)].flat());
    expect([...used].sort()).toEqual([...reasonCode.options].sort());
  });
});

describe("who works on a case", () => {
  test("claiming and releasing", () => {
    const claimed = move(caseIn("triaged"), { action: "claim" }, contextOf(officerB));
    expect(claimed).toMatchObject({ ok: true, next: { claimedBy: "b" }, notice: null });
    expect(move(caseIn("in_review"), { action: "release" }, contextOf(officerB))).toMatchObject({
      refusal: { code: "not_allowed", why: "not_claimed_by_you" },
    });
    const released = move(caseIn("in_review"), { action: "release" }, contextOf(supervisor));
    expect(released).toMatchObject({ ok: true, next: { claimedBy: null, state: "triaged" } });
  });

  test("only who has claimed a case decides it, and the decision carries outcome, reason and decider", () => {
    expect(move(caseIn("in_review"), requestFor("decide"), contextOf(officerB))).toMatchObject({ ok: false });
    const decided = move(caseIn("in_review"), requestFor("decide"), contextOf(officerA));
    expect(decided).toMatchObject({
      next: { decidedBy: "a", outcome: "granted", reason: "data_corrected" },
      event: {
        actor: { kind: "officer", officer: "a" },
        facts: {
          outcome: "granted",
          reason: "data_corrected",
          message: "0192f0c1-7e2a-7b3c-8d4e-000000000001",
        },
      },
      notice: "decide",
    });
  });

  test("a rerouted case changes its desk, and the event says so", () => {
    const rerouted = move(caseIn("triaged"), requestFor("reroute"), contextOf(officerA));
    expect(rerouted).toMatchObject({
      next: { desk: "dukcapil-82.71", claimedBy: null, decideBy: "2026-11-20" },
      event: { facts: { desk: "dukcapil-82.71", reason: "wrong_desk" } },
    });
  });

  test("what was refused is not handed over", () => {
    const refused = caseIn("decided", { outcome: "refused" });
    expect(move(refused, { action: "hand_over" }, contextOf(officerA))).toEqual({
      ok: false,
      refusal: { code: "illegal", why: "nothing_to_hand_over" },
    });
    const partly = caseIn("decided", { outcome: "partly" });
    expect(move(partly, { action: "hand_over" }, contextOf(officerA)).ok).toBe(true);
  });

  test("a case set aside waits for a supervisor, but can be cleared away", () => {
    const aside = caseIn("submitted", { quarantine: "many_from_area" });
    expect(move(aside, { action: "triage" }, contextOf(officerA))).toMatchObject({
      refusal: { code: "not_allowed", why: "quarantined" },
    });
    expect(actionsFor(aside, { id: "a", role: "officer" })).toEqual(["find_inadmissible", "find_duplicate"]);
  });
});

describe("reopening", () => {
  test("by another officer than the one who ended it, and once", () => {
    const request = requestFor("reopen");
    expect(move(caseIn("closed"), request, contextOf(officerB))).toMatchObject({
      refusal: { code: "not_allowed", why: "same_officer" },
    });
    expect(move(caseIn("closed", { reopenings: 1 }), request, contextOf(officerA))).toMatchObject({
      refusal: { code: "illegal", why: "reopened_before" },
    });
    expect(move(caseIn("closed", { outcome: "refused" }), request, contextOf(officerA))).toMatchObject({
      next: { reopenings: 1, endedAt: null, outcome: null, reason: null, decideBy: "2026-11-30" },
    });
  });

  test("whoever ended it does not look at it again, by no way round", () => {
    const reopened = caseIn("reopened", { decidedBy: "b", reopenings: 1 });
    expect(move(reopened, { action: "review" }, contextOf(officerB)).ok).toBe(false);
    expect(move(reopened, { action: "review" }, contextOf(officerA))).toMatchObject({
      next: { claimedBy: "a" },
    });
    const released = caseIn("triaged", { decidedBy: "b", reopenings: 1 });
    expect(move(released, { action: "claim" }, contextOf(officerB)).ok).toBe(false);
    expect(move(released, { action: "claim" }, contextOf(supervisor)).ok).toBe(true);
  });

  test("an inadmissible case remembers who ended it", () => {
    const ended = move(caseIn("submitted"), requestFor("find_inadmissible"), contextOf(officerA));
    if (!ended.ok) throw new Error(ended.refusal.why);
    expect(move(ended.next, requestFor("reopen"), contextOf(officerA)).ok).toBe(false);
    expect(move(ended.next, requestFor("reopen"), contextOf(officerB)).ok).toBe(true);
  });
});

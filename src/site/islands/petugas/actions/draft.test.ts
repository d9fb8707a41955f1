import { describe, expect, it } from "vitest";
import { actionReasons, outcomeReasons, transitions } from "#domain/objection";
import type { CaseAction, OfficerAction } from "#schemas/browser";
import { tidyTicket } from "../shared/ticket.ts";
import { type Draft, emptyDraft, fieldsOf, isFinal, lackingIn } from "./draft.ts";

const officerActions = (Object.keys(transitions) as CaseAction[]).filter(
  (action): action is OfficerAction => transitions[action].by === "officer" && action !== "hand_over",
);

const filled: Draft = {
  outcome: "",
  reason: "",
  agency: "bps",
  duplicateOf: "bt 7k3m9 qxd2a",
  desk: "dukcapil-82.71",
  text: "Penjelasan.",
};

describe("what an action asks", () => {
  it.each([
    ["triage", []],
    ["claim", []],
    ["release", []],
    ["find_duplicate", ["duplicateOf", "reason", "text"]],
    ["reroute", ["desk", "reason", "text"]],
    ["ask_resident", ["text"]],
    ["ask_agency", ["agency"]],
    ["decide", ["outcome", "reason", "text"]],
    ["reopen", ["reason", "text"]],
  ] as const)("%s: %s", (action, fields) => {
    expect(fieldsOf(action)).toEqual(fields);
  });

  it("is named field by field where it was left empty, but for a message that may be left out", () => {
    for (const action of officerActions) {
      const wanted = fieldsOf(action).filter(
        (field) => field !== "text" || action === "decide" || action === "ask_resident",
      );
      expect(Object.keys(lackingIn(action, emptyDraft)).sort()).toEqual(wanted.toSorted());
    }
  });

  it("is complete with every reason the domain gives, and with no other", () => {
    for (const [outcome, reasons] of Object.entries(outcomeReasons) as [
      Draft["outcome"],
      Draft["reason"][],
    ][])
      for (const reason of reasons) expect(lackingIn("decide", { ...filled, outcome, reason })).toEqual({});
    for (const action of officerActions.filter((one) => one !== "decide"))
      for (const reason of actionReasons[action] ?? ([""] as const))
        expect(lackingIn(action, { ...filled, reason })).toEqual({});
    const other = { ...filled, outcome: "granted", reason: "not_proven" } as const;
    expect(lackingIn("decide", other)).toEqual({ reason: "form.needReason" });
  });
});

it("asks twice before what the resident hears of, not before claiming", () => {
  const final = officerActions.filter(isFinal);
  expect(final).toEqual(
    expect.arrayContaining(["decide", "ask_resident", "reroute", "close", "reopen", "find_inadmissible"]),
  );
  expect(final.filter((action) => ["claim", "release", "triage", "review"].includes(action))).toEqual([]);
});

it.each([
  ["bt7k3m9qxd2a", "BT-7K3M9-QXD2A"],
  [" BT-7K3M9-QXD2A ", "BT-7K3M9-QXD2A"],
  ["bt-7k3m9", "BT-7K3M9"],
])("reads the ticket %s", (typed, ticket) => {
  expect(tidyTicket(typed)).toBe(ticket);
});

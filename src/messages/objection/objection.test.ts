import { expect, test } from "vitest";
import {
  caseAction,
  caseHappening,
  caseState,
  channel,
  objectionKind,
  officerAction,
  outcome,
  owner,
  reasonCode,
  relation,
  windowMark,
} from "#schemas/objection";
import texts from "./id.json" with { type: "json" };
import { isObjectionKey, objectionKinds, objectionText, refusalText } from "./index.ts";

const words: Readonly<Record<string, readonly string[]>> = {
  kind: objectionKind.options,
  kindHelp: objectionKind.options,
  channel: channel.options,
  relation: relation.options,
  state: caseState.options,
  stateHelp: caseState.options,
  step: [...caseAction.options, ...caseHappening.options],
  action: [...officerAction.options, "hand_over"],
  reason: reasonCode.options,
  owner: owner.options,
  outcome: outcome.options,
  window: windowMark.options,
};

test.each(Object.entries(words))("every %s has its text, and no text is left over", (section, expected) => {
  const written = Object.keys(texts).filter((key) => key.startsWith(`${section}.`));
  expect(written.sort()).toEqual(expected.map((word) => `${section}.${word}`).sort());
});

test("texts are short, end as they should and name no code", () => {
  for (const [key, text] of Object.entries(texts)) {
    expect(text.length, key).toBeLessThan(170);
    expect(text, key).not.toMatch(/_|\s$|^\s| {2}/);
    if (/^(why|kindHelp|stateHelp)\./.test(key)) expect(text, key).toMatch(/\.$/);
  }
});

test("reading", () => {
  expect(objectionText("state.in_review")).toBe("Sedang diperiksa petugas");
  expect(isObjectionKey("why.same_officer")).toBe(true);
  expect(isObjectionKey("why.tidak_ada")).toBe(false);
  expect(refusalText("needs_reason")).toBe("Pilih alasannya.");
  expect(refusalText("tidak_ada")).toContain("Muat ulang");
});

test("the kinds offered are those of the schema", () => {
  expect(objectionKinds).toEqual(objectionKind.options);
});

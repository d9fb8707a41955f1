import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isObjectionKey } from "#messages/objection";
import { kindQuestions, transitions } from "./index.ts";

test("every refusal is explained in a text", () => {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
  const named = sources.flatMap((source) => [
    ...source.matchAll(/why: (?:[^,}]*\? )?"(\w+)"(?: : "(\w+)")?/g),
  ]);
  const needs = Object.values(transitions).flatMap((one) => one.needs.map((need) => `needs_${need}`));
  const whys = new Set([...named.flatMap(([, first, second]) => [first, second]), ...needs].filter(Boolean));
  expect(whys).toContain("still_time_to_answer");
  expect(whys.size).toBeGreaterThanOrEqual(20);
  for (const why of whys) expect(isObjectionKey(`why.${why}`), String(why)).toBe(true);
});

test("every notice, question and answer has its text", () => {
  for (const [action, { isNoticed }] of Object.entries(transitions)) {
    expect(isObjectionKey(`notice.${action}`), action).toBe(isNoticed);
  }
  for (const { id, answers } of kindQuestions) {
    expect(isObjectionKey(`question.${id}`), id).toBe(true);
    for (const answer of answers) expect(isObjectionKey(`answer.${id}.${answer.id}`), answer.id).toBe(true);
  }
});

import { expect, it } from "vitest";
import { isLocked, lockedUntil } from "./lock.ts";

const now = new Date("2026-11-02T01:00:00.000Z");

it.each([
  [1, null],
  [4, null],
  [5, "2026-11-02T01:01:00.000Z"],
  [6, "2026-11-02T01:02:00.000Z"],
  [8, "2026-11-02T01:08:00.000Z"],
  [11, "2026-11-02T02:00:00.000Z"],
  [5000, "2026-11-02T02:00:00.000Z"],
])("after %i failures in a row the account waits until %s", (failures, until) => {
  expect(lockedUntil(failures, now)).toBe(until);
});

it("ends the wait at the instant it names", () => {
  expect(isLocked("2026-11-02T01:01:00.000Z", now)).toBe(true);
  expect(isLocked("2026-11-02T01:00:00.000Z", now)).toBe(false);
  expect(isLocked(null, now)).toBe(false);
});

import { expect, test } from "vitest";
import type { BaseRow } from "./base-row.ts";
import { roundingHistory } from "./rounding-history.ts";
import { registrationRows } from "./test-rows.ts";

const base = 5;
const rowOf = (counts: readonly number[], month: string) => registrationRows([[counts]], month)[0] as BaseRow;

test("a count that comes back later is rounded as it was", () => {
  const history = roundingHistory({ ledger: null, datasets: [] }, base);
  history.remember(rowOf([12, 3, 0, 85], "2026-01"), [10, 5, 0, 85]);
  const later = rowOf([12, 3, 1, 84], "2026-05");
  expect([0, 1, 2, 3].map((part) => history.directionOf(later, part))).toEqual(["down", "up", null, null]);
});

test("a cell has one threshold: what lies beyond a known count goes the same way, what lies between is open", () => {
  const history = roundingHistory({ ledger: null, datasets: [] }, base);
  history.remember(rowOf([11, 0, 0, 89], "2026-01"), [10, 0, 0, 90]);
  history.remember(rowOf([14, 0, 0, 86], "2026-02"), [15, 0, 0, 85]);
  const directions = [11, 12, 13, 14].map((count) =>
    history.directionOf(rowOf([count, 0, 0, 100 - count], "2026-03"), 0),
  );
  expect(directions).toEqual(["down", null, null, "up"]);
});

test("the next pair of multiples has a threshold of its own", () => {
  const history = roundingHistory({ ledger: null, datasets: [] }, base);
  history.remember(rowOf([12, 0, 0, 88], "2026-01"), [10, 0, 0, 90]);
  expect(history.directionOf(rowOf([17, 0, 0, 83], "2026-02"), 0)).toBeNull();
});

test("the largest part and values off the two multiples teach nothing", () => {
  const history = roundingHistory({ ledger: null, datasets: [] }, base);
  history.remember(rowOf([12, 0, 0, 88], "2026-01"), [5, 0, 0, 95]);
  expect(history.directionOf(rowOf([12, 0, 0, 88], "2026-02"), 0)).toBeNull();
  expect(history.directionOf(rowOf([12, 0, 0, 88], "2026-02"), 3)).toBeNull();
});

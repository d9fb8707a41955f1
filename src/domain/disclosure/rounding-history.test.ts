import { expect, test } from "vitest";
import { exampleDraw } from "../examples/example-release.ts";
import type { BaseRow } from "./base-row.ts";
import { roundingHistory } from "./rounding-history.ts";
import { registrationRows } from "./test-rows.ts";

const base = 5;
const historyOf = (seed: number) =>
  roundingHistory({ ledger: null, datasets: [], draw: exampleDraw(String(seed)) }, base);
const rowOf = (counts: readonly number[], month: string) => registrationRows([[counts]], month)[0] as BaseRow;

test("a count that comes back later is rounded as it was", () => {
  const history = historyOf(1);
  history.remember(rowOf([12, 3, 7, 78], "2026-01"), [10, 5, 10, 75]);
  const later = rowOf([12, 3, 16, 69], "2026-05");
  expect([0, 1, 2, 3].map((part) => history.directionOf(later, part))).toEqual(["down", "up", null, null]);
});

test("a cell has one threshold: what lies beyond a known count goes the same way", () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const history = historyOf(seed);
    history.remember(rowOf([12, 13, 0, 75], "2026-01"), [10, 15, 0, 75]);
    const of = (count: number, part: number) =>
      history.directionOf(rowOf([part === 0 ? count : 0, part === 1 ? count : 0, 0, 80], "2026-03"), part);
    expect([of(11, 0), of(12, 0), of(13, 1), of(14, 1)]).toEqual(["down", "down", "up", "up"]);
    const goesUp = [13, 14].map((count) => (of(count, 0) === "up" ? 1 : 0));
    expect(goesUp[0]).toBeLessThanOrEqual(goesUp[1] ?? 0);
  }
});

test("a count that grows by one moves with the same probability wherever it stands", () => {
  const seeds = Array.from({ length: 2000 }, (_, seed) => seed);
  const shares = [10, 11, 12, 13].map((count) => {
    const moving = seeds.filter((seed) => {
      const history = historyOf(seed);
      const isUp = exampleDraw(String(seed))("start") * base >= base - (count % base);
      history.remember(rowOf([count, 0, 0, 80], "2026-01"), [isUp ? 15 : 10, 0, 0, 85]);
      return !isUp && history.directionOf(rowOf([count + 1, 0, 0, 79], "2026-02"), 0) === "up";
    });
    return moving.length / seeds.length;
  });
  for (const share of shares) expect(Math.abs(share - 1 / base)).toBeLessThan(0.04);
});

test("the next pair of multiples has a threshold of its own", () => {
  const history = historyOf(1);
  history.remember(rowOf([12, 0, 0, 88], "2026-01"), [10, 0, 0, 90]);
  expect(history.directionOf(rowOf([17, 0, 0, 83], "2026-02"), 0)).toBeNull();
});

test("the largest part and values off the two multiples teach nothing", () => {
  const history = historyOf(1);
  history.remember(rowOf([12, 0, 0, 88], "2026-01"), [5, 0, 0, 95]);
  expect(history.directionOf(rowOf([12, 0, 0, 88], "2026-02"), 0)).toBeNull();
  expect(history.directionOf(rowOf([12, 0, 0, 88], "2026-02"), 3)).toBeNull();
});

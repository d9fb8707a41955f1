import { expect, test } from "vitest";
import { daysOf } from "./index.ts";

test.each([
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["2028-02", "2028-02-01", "2028-02-29"],
  ["2026-12", "2026-12-01", "2026-12-31"],
  ["2026-T1", "2026-01-01", "2026-03-31"],
  ["2026-T4", "2026-10-01", "2026-12-31"],
])("%s runs from %s to %s", (period, first, last) => {
  expect(daysOf(period)).toEqual({ first, last });
});

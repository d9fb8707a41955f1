import { expect, test } from "vitest";
import { periodSpan } from "./coverage.ts";

test("the span runs from the earliest to the latest period, each counted once", () => {
  const rows = ["2026-T2", "2026-T1", "2026-T2"].map((periode) => ({ periode }));
  expect(periodSpan(rows)).toEqual({ first: "2026-T1", last: "2026-T2", count: 2 });
});

test("rows of one period begin and end with it", () => {
  expect(periodSpan([{ periode: "2026-09" }])).toEqual({ first: "2026-09", last: "2026-09", count: 1 });
});

test("rows without periods have no span", () => {
  expect(periodSpan([{ masa: "2024" }])).toBeUndefined();
  expect(periodSpan([])).toBeUndefined();
});

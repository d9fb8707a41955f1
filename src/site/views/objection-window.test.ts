import { describe, expect, it } from "vitest";
import { windowAt } from "./objection-window.ts";

const windows = [
  { area: "82.71", opens: "2026-12-01", closes: "2026-12-31" },
  { area: "82.71", opens: "2026-09-01", closes: "2026-09-30" },
  { area: "81.71", opens: "2026-10-01", closes: "2026-10-31" },
];

describe("the objection window that counts", () => {
  it.each([
    ["2026-08-31", "2026-09-01", "ahead"],
    ["2026-09-01", "2026-09-01", "open"],
    ["2026-09-30", "2026-09-01", "open"],
    ["2026-10-01", "2026-12-01", "ahead"],
    ["2027-01-01", "2026-12-01", "closed"],
  ])("on %s is that of %s: %s", (day, opens, state) => {
    expect(windowAt(windows, "82.71", day)).toMatchObject({ area: "82.71", opens, state });
  });

  it("is none where the policy sets none for the area", () => {
    expect(windowAt(windows, "35.10", "2026-10-31")).toBe(null);
  });
});

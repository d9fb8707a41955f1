import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { releaseCalendarPolicy } from "#schemas";
import { plannedReleases } from "./index.ts";

const calendar = (months: number[], day: number) => ({
  months: { value: months, reason: "" },
  dayOfMonth: { value: day, reason: "" },
});

describe("planned releases", () => {
  it("follow the policy of the portal after its last release", () => {
    const file = new URL("../../../data/policy/jadwal-rilis.json", import.meta.url);
    const policy = releaseCalendarPolicy.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(plannedReleases(policy, "2026-10-31", 3)).toEqual(["2027-01-31", "2027-04-30", "2027-07-31"]);
  });

  it("include one later in the month of the last release, and not that day itself", () => {
    expect(plannedReleases(calendar([10], 31), "2026-10-15", 1)).toEqual(["2026-10-31"]);
    expect(plannedReleases(calendar([10], 31), "2026-10-31", 1)).toEqual(["2027-10-31"]);
  });

  it("fall on the last day of a month that is shorter, leap years too", () => {
    expect(plannedReleases(calendar([2], 30), "2027-12-01", 2)).toEqual(["2028-02-29", "2029-02-28"]);
  });

  it("come in order however the policy lists its months", () => {
    const days = plannedReleases(calendar([12, 3, 3], 1), "2026-01-01", 3);
    expect(days).toEqual(["2026-03-01", "2026-12-01", "2027-03-01"]);
  });
});

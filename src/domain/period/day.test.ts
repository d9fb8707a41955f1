import { describe, expect, it } from "vitest";
import { daysBetween, localDay } from "./index.ts";

describe("a day", () => {
  it("is that of the place: in Ternate it begins two hours before Jakarta", () => {
    expect(localDay("2026-11-10T15:30:00Z", "Asia/Jayapura")).toBe("2026-11-11");
    expect(localDay("2026-11-10T15:30:00Z", "Asia/Jakarta")).toBe("2026-11-10");
  });

  it("is counted whole, across months and years, negative backwards", () => {
    expect(daysBetween("2026-10-31", "2026-11-01")).toBe(1);
    expect(daysBetween("2026-12-31", "2027-01-31")).toBe(31);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-10-31", "2026-10-31")).toBe(0);
    expect(daysBetween("2026-11-01", "2026-10-30")).toBe(-2);
  });
});

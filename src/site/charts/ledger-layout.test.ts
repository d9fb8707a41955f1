import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLedger } from "./ledger-layout.ts";

describe("bars of a ledger", () => {
  it("hang each move where the bar before it ends, from zero where they can be seen", () => {
    const { bars, joints, isCut } = placeLedger({ opening: 60, entered: 40, left: 20, closing: 80 });
    expect(isCut).toBe(false);
    expect(bars.map(({ part, start, width }) => [part, start, width])).toEqual([
      ["opening", 0, 60],
      ["entered", 60, 40],
      ["left", 80, 20],
      ["closing", 0, 80],
    ]);
    expect(joints).toEqual([60, 100, 80]);
  });

  it("cut the stock where the moves are thin, so that these fill half of the width", () => {
    const { bars, isCut } = placeLedger({ opening: 5000, entered: 60, left: 100, closing: 4960 });
    expect(isCut).toBe(true);
    const [opening, entered, left, closing] = bars.map(({ width }) => Math.round(width));
    expect([opening, entered, left, closing]).toEqual([70, 30, 50, 50]);
  });

  it("stand whole where nobody came or went", () => {
    const { bars, isCut } = placeLedger({ opening: 70, entered: 0, left: 0, closing: 70 });
    expect(isCut).toBe(false);
    expect(bars.map(({ width }) => width)).toEqual([100, 0, 0, 100]);
  });

  it("are refused where the ledger does not add up", () => {
    expect(() => placeLedger({ opening: 10, entered: 5, left: 0, closing: 14 })).toThrow("does not add up");
  });

  it("stay within the picture for any ledger", () => {
    const count = fc.integer({ min: 0, max: 50_000 });
    fc.assert(
      fc.property(count, count, count, (opening, entered, out) => {
        const left = Math.min(out, opening + entered);
        const { bars } = placeLedger({ opening, entered, left, closing: opening + entered - left });
        for (const { start, width } of bars) {
          expect(start).toBeGreaterThanOrEqual(-1e-6);
          expect(width).toBeGreaterThanOrEqual(-1e-6);
          expect(start + width).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });
});

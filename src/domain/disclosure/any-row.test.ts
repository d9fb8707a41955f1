import { describe, expect, it } from "vitest";
import { anyRowAgrees, type ProgramRow, roundAnyRow } from "./any-row.ts";

const possible = [false, false, false, false];
const program = (values: readonly number[], hasRule = true): ProgramRow => ({
  pattern: values.length === 4 ? "states" : "totals",
  values,
  hasRule,
  isOffered: true,
});
const notCollected: ProgramRow = { pattern: "empty", values: [], hasRule: true, isOffered: true };

describe("SALAH_SATU beside the programmes", () => {
  it("stays at the truth where the programmes leave room", () => {
    const any = {
      pattern: "states" as const,
      truth: [60, 20, 10, 10],
      aims: [60, 20, 10, 10],
      structuralZeros: possible,
    };
    const beside = [program([40, 30, 5, 25]), program([30, 40, 10, 20])];
    expect(roundAnyRow(any, beside, 100, 5)).toEqual([60, 20, 10, 10]);
  });

  it("is raised to the largest programme and lowered to their sum", () => {
    const any = { pattern: "totals" as const, truth: [12, 88], aims: [12, 88], structuralZeros: possible };
    expect(roundAnyRow(any, [program([20, 80], false), program([5, 95], false)], 100, 5)).toEqual([20, 80]);
    expect(roundAnyRow(any, [program([5, 95], false), program([0, 100], false)], 100, 5)).toEqual([5, 95]);
  });

  it("equals the programme where there is only one", () => {
    const any = {
      pattern: "states" as const,
      truth: [41, 28, 7, 24],
      aims: [41, 28, 7, 24],
      structuralZeros: possible,
    };
    expect(roundAnyRow(any, [program([45, 25, 5, 25])], 100, 5)).toEqual([45, 25, 5, 25]);
  });

  it("counts the recipients of a programme without rule among those not eligible", () => {
    const any = {
      pattern: "states" as const,
      truth: [40, 30, 20, 10],
      aims: [40, 30, 20, 10],
      structuralZeros: possible,
    };
    const values = roundAnyRow(any, [program([40, 30, 0, 30]), program([20, 80], false)], 100, 5);
    expect(values).toEqual([40, 30, 20, 10]);
  });

  it("may exceed the sum where an offered programme is not collected", () => {
    const any = { pattern: "totals" as const, truth: [60, 40], aims: [60, 40], structuralZeros: possible };
    expect(roundAnyRow(any, [program([20, 80], false), notCollected], 100, 5)).toEqual([60, 40]);
  });

  it("has the odd families where the programmes have them", () => {
    const any = {
      pattern: "states" as const,
      truth: [52, 20, 10, 21],
      aims: [52, 20, 10, 21],
      structuralZeros: possible,
    };
    const beside = [program([33, 30, 10, 30]), program([40, 28, 5, 30])];
    expect(roundAnyRow(any, beside, 103, 5)).toEqual([53, 20, 10, 20]);
  });

  it("has no solution where a programme has eligible families and SALAH_SATU may have none", () => {
    const any = {
      pattern: "states" as const,
      truth: [0, 0, 20, 80],
      aims: [0, 0, 20, 80],
      structuralZeros: [true, true, false, false],
    };
    expect(roundAnyRow(any, [program([10, 0, 10, 80])], 100, 5)).toBeNull();
  });

  it("keeps published values only while they agree with the programmes", () => {
    const any = {
      pattern: "states" as const,
      truth: [60, 20, 10, 10],
      aims: [60, 20, 10, 10],
      structuralZeros: possible,
    };
    const beside = [program([40, 30, 5, 25]), program([30, 40, 10, 20])];
    expect(anyRowAgrees([60, 20, 10, 10], any, beside, 100, 5)).toBe(true);
    expect(anyRowAgrees([35, 35, 10, 20], any, beside, 100, 5)).toBe(false);
    expect(anyRowAgrees([60, 20, 10, 10], any, beside, 105, 5)).toBe(false);
  });
});

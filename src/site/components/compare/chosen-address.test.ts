import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenAddress, readChoice } from "./chosen-address.ts";

describe("the address of a comparison", () => {
  it("names up to four areas in order", () => {
    expect(chosenAddress([])).toBe("/banding/");
    expect(chosenAddress(["82.71.05", "81.71"])).toBe("/banding/?a=82.71.05&b=81.71");
    expect(chosenAddress(["a", "b", "c", "d", "e"])).toBe("/banding/?a=a&b=b&c=c&d=d");
  });

  it("gives each area once, whatever else stands in it", () => {
    expect(readChoice("?a=82.71.05&b=&c=82.71.05&d=%2081.71%20&utm_source=x&e=35.10")).toEqual([
      "82.71.05",
      "81.71",
    ]);
  });

  it("is read as it was written", () => {
    const code = fc
      .tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 10, max: 99 }))
      .map((one) => one.join("."));
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 4 }), (codes) => {
        expect(readChoice(chosenAddress(codes).slice("/banding/".length))).toEqual(codes);
      }),
    );
  });
});

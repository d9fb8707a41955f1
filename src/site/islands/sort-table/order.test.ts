import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount, formatPercent } from "#messages";
import { numberIn, orderIn, orderOf, withOrder } from "./order.ts";

const sorted = (cells: string[], direction: "naik" | "turun") =>
  orderOf(cells, direction).map((place) => cells[place]);

describe("a sorted column", () => {
  it("compares numbers as numbers, thousands and decimals written the Indonesian way", () => {
    expect(sorted(["955", "1.305", "62.057", "110"], "turun")).toEqual(["62.057", "1.305", "955", "110"]);
    expect(sorted(["9,7\u00a0%", "68,6\u00a0%", "31,4\u00a0%"], "naik")).toEqual([
      "9,7\u00a0%",
      "31,4\u00a0%",
      "68,6\u00a0%",
    ]);
  });

  it("puts a reason last in both directions: missing is neither least nor most", () => {
    const cells = ["20", "tidak dikumpulkan", "0"];
    expect(sorted(cells, "naik")).toEqual(["0", "20", "tidak dikumpulkan"]);
    expect(sorted(cells, "turun")).toEqual(["20", "0", "tidak dikumpulkan"]);
  });

  it("compares names as Indonesians list them", () => {
    expect(sorted(["Moti", "Batang Dua", "hiri"], "naik")).toEqual(["Batang Dua", "hiri", "Moti"]);
    expect(sorted(["Moti", "Batang Dua", "hiri"], "turun")).toEqual(["Moti", "hiri", "Batang Dua"]);
  });

  it("keeps equals as they were, whichever way", () => {
    expect(orderOf(["5", "5", "5"], "turun")).toEqual([0, 1, 2]);
    expect(orderOf(["a", "a"], "naik")).toEqual([0, 1]);
  });

  it("reads back every count and share that is written", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 1000 }), (count, tenths) => {
        expect(numberIn(formatCount(count))).toBe(count);
        expect(numberIn(formatPercent(tenths / 1000))).toBe(tenths / 10);
      }),
    );
  });
});

describe("the order in the address", () => {
  const keys = ["kecamatan", "terlewat"];
  it("is read back as it was written, and what else is there stays", () => {
    const address = withOrder("https://contoh.id/wilayah/82.71/?a=1#kecamatan", {
      key: "terlewat",
      direction: "naik",
    });
    expect(address).toBe("https://contoh.id/wilayah/82.71/?a=1&urut=terlewat&arah=naik#kecamatan");
    expect(orderIn(new URL(address).search, keys)).toEqual({ key: "terlewat", direction: "naik" });
  });

  it("is none where the address names no column of the table", () => {
    expect(orderIn("", keys)).toBe(null);
    expect(orderIn("?urut=rumor&arah=naik", keys)).toBe(null);
    expect(orderIn("?urut=terlewat&arah=miring", keys)).toEqual({ key: "terlewat", direction: "turun" });
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { queryLink, readAddress, writeAddress } from "./query-address.ts";

it("gives back any query and release it carried", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== ""),
      (sql) => {
        const address = { sql, release: "2026-10-31.1" };
        expect(readAddress(writeAddress(address))).toEqual(address);
      },
    ),
  );
});

it("takes nothing from an address that is not ours", () => {
  expect(readAddress("")).toEqual({ sql: null, release: null });
  expect(readAddress("#isi")).toEqual({ sql: null, release: null });
  expect(readAddress("#rilis=../../etc&kueri=%20")).toEqual({ sql: null, release: null });
  expect(readAddress(`#kueri=${"a".repeat(20_001)}`).sql).toBeNull();
});

it("keeps the form of links that were shared", () => {
  const link = "/data/kueri/#rilis=2026-10-31.1&kueri=SELECT+1+%2B+1+AS+%22dua+%26+lagi%22";
  const address = { sql: 'SELECT 1 + 1 AS "dua & lagi"', release: "2026-10-31.1" };
  expect(queryLink(address)).toBe(link);
  expect(readAddress(new URL(link, "https://contoh.id").hash)).toEqual(address);
});

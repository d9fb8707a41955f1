import fc from "fast-check";
import { expect, it } from "vitest";
import { asCsv, asJson, asMarkdown } from "./as-text.ts";
import { chartRows, drawableColumns } from "./chart-rows.ts";
import type { QueryResult } from "./result.ts";
import { nextSorting, sortRows } from "./sort-rows.ts";

const result: QueryResult = {
  columns: [
    { name: "nama", isNumeric: false },
    { name: "keluarga", isNumeric: true },
    { name: "selisih", isNumeric: true },
  ],
  rows: [
    ["Moti", 120, -5],
    ["Hiri, Pulau", null, 0],
    ["Batang Dua", 85, 10],
  ],
  isCut: false,
  milliseconds: 1,
};

it("sorts by a column up, down and back, what has no value last", () => {
  const first = nextSorting(null, 1);
  expect(sortRows(result.rows, first).map(([name]) => name)).toEqual(["Batang Dua", "Moti", "Hiri, Pulau"]);
  const second = nextSorting(first, 1);
  expect(sortRows(result.rows, second).map(([name]) => name)).toEqual(["Moti", "Batang Dua", "Hiri, Pulau"]);
  expect(nextSorting(second, 1)).toBeNull();
  expect(sortRows(result.rows, null)).toBe(result.rows);
});

it("writes CSV, JSON and Markdown", () => {
  expect(asCsv(result)).toBe(
    '\uFEFFnama,keluarga,selisih\r\nMoti,120,-5\r\n"Hiri, Pulau",,0\r\nBatang Dua,85,10\r\n',
  );
  expect(JSON.parse(asJson(result))[1]).toEqual({ nama: "Hiri, Pulau", keluarga: null, selisih: 0 });
  expect(asMarkdown(result).split("\n").slice(0, 3)).toEqual([
    "| nama | keluarga | selisih |",
    "| --- | --: | --: |",
    "| Moti | 120 | -5 |",
  ]);
});

it("writes no text that a spreadsheet would run, and no number that it would not read", () => {
  fc.assert(
    fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string(), (first, rest) => {
      const [, line = ""] = asCsv({
        columns: [{ name: "a", isNumeric: false }],
        rows: [[first + rest]],
      }).split("\r\n");
      expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
    }),
  );
  expect(asCsv({ columns: [{ name: "a", isNumeric: true }], rows: [[-5]] })).toContain("\r\n-5\r\n");
});

it("draws bars of columns without negative values, and says what it leaves out", () => {
  expect(drawableColumns(result)).toEqual(["keluarga"]);
  expect(chartRows(result, "keluarga")).toEqual({
    labelColumns: ["nama"],
    valueColumn: "keluarga",
    rows: [
      { label: "Moti", value: 120 },
      { label: "Batang Dua", value: 85 },
    ],
    left: 1,
  });
  expect(chartRows({ ...result, columns: result.columns.slice(1) }, "keluarga")).toBeNull();
});

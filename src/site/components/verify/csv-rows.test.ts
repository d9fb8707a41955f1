import { expect, it } from "vitest";
import { csvRows } from "./csv-rows.ts";

it("names every row by its line in the file, past a byte order mark", () => {
  expect(csvRows("\uFEFFkode,nilai\r\n82.71,5\r\n82.72,\r\n")).toEqual([
    { line: 2, cells: { kode: "82.71", nilai: "5" } },
    { line: 3, cells: { kode: "82.72", nilai: null } },
  ]);
});

it("reads quoted cells with commas, quotes and line breaks, and counts their lines", () => {
  expect(csvRows('a,b\r\n"x, ""y""\nz",1\r\n2,"3"\r\n')).toEqual([
    { line: 2, cells: { a: 'x, "y"\nz', b: "1" } },
    { line: 4, cells: { a: "2", b: "3" } },
  ]);
});

it("reads a file without a line end after its last row, and an empty one", () => {
  expect(csvRows("a\n1")).toEqual([{ line: 2, cells: { a: "1" } }]);
  expect(csvRows("")).toEqual([]);
  expect(csvRows("a,b\r\n")).toEqual([]);
});

it("refuses what is no CSV", () => {
  expect(() => csvRows('a\n"1')).toThrow(/line 2/);
});

import { expect, it } from "vitest";
import { readQueryError } from "./query-error.ts";

it("finds the place the caret points at, on any line", () => {
  const sql = "SELECT kode_wilayah,\n       layak_menrima\nFROM penyaluran";
  const raw = `Binder Error: Referenced column "layak_menrima" not found in FROM clause!
Candidate bindings: "layak_menerima", "tidak_layak_menerima"

LINE 2:        layak_menrima
               ^`;
  const error = readQueryError(raw, sql);
  expect(error.kind).toBe("column");
  expect(error.candidates).toEqual(["layak_menerima", "tidak_layak_menerima"]);
  expect(sql.slice(error.position?.start, error.position?.end)).toBe("layak_menrima");
  expect(error.message).not.toContain("LINE");
});

it("finds the place in a line the engine has cut", () => {
  const long = `SELECT ${"kode_wilayah, ".repeat(20)} salah_tulis FROM penyaluran`;
  const at = long.indexOf("salah_tulis");
  const excerpt = long.slice(at - 40, at + 20);
  const raw = `Binder Error: Referenced column "salah_tulis" not found\n\nLINE 1: ...${excerpt}...\n${" ".repeat("LINE 1: ...".length + 40)}^`;
  const { position } = readQueryError(raw, long);
  expect(long.slice(position?.start, position?.end)).toBe("salah_tulis");
});

it.each([
  ['Parser Error: syntax error at or near "FORM"', "parser"],
  ['Catalog Error: Table with name penyalur does not exist!\nDid you mean "penyaluran"?', "table"],
  ["Catalog Error: Scalar Function with name rata does not exist!", "function"],
  ["Out of Memory Error: failed to allocate", "memory"],
  ["Conversion Error: Could not convert string 'a' to INT32", "conversion"],
  ["Catalog Error: requires the httpfs extension to be loaded", "extension"],
  ["Sesuatu yang lain", "other"],
])("tells the kind of %s", (raw, kind) => {
  expect(readQueryError(raw, "x")).toMatchObject({ kind, position: null });
});

it("offers the table that was meant", () => {
  const raw = 'Catalog Error: Table with name penyalur does not exist!\nDid you mean "penyaluran"?';
  expect(readQueryError(raw, "").candidates).toEqual(["penyaluran"]);
});

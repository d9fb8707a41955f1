import { expect, it } from "vitest";
import { readQueryError } from "./query-error.ts";

const names = {
  tables: ["penyaluran", "penyaluran_82_71", "pendataan", "mutu"],
  functions: ["round", "sum"],
};

it("finds the place the caret points at, on any line", () => {
  const sql = "SELECT kode_wilayah,\n       layak_menrima\nFROM penyaluran";
  const raw = `Binder Error: Referenced column "layak_menrima" not found in FROM clause!
Candidate bindings: "layak_menerima", "tidak_layak_menerima"

LINE 2:        layak_menrima
               ^`;
  const error = readQueryError(raw, sql, names);
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
  const { position } = readQueryError(raw, long, names);
  expect(long.slice(position?.start, position?.end)).toBe("salah_tulis");
});

it("reads what the parser refuses, which comes as JSON", () => {
  const sql = "SELECT max(layak_belum FROM penyaluran";
  const raw = JSON.stringify({
    exception_type: "Parser",
    exception_message: `syntax error at or near "FROM"\n\nLINE 1: ${sql}\n${" ".repeat(31)}^`,
  });
  const error = readQueryError(raw, sql, names);
  expect(error).toMatchObject({ kind: "parser", message: 'Parser Error: syntax error at or near "FROM"' });
  expect(sql.slice(error.position?.start, error.position?.end)).toBe("FROM");
});

it("takes a text in quotes and a cast as one place", () => {
  const sql = "SELECT 'a b'::INTEGER";
  const at = (caret: number) =>
    readQueryError(`Conversion Error: x\n\nLINE 1: ${sql}\n${" ".repeat(8 + caret)}^`, sql, names).position;
  expect(sql.slice(at(7)?.start, at(7)?.end)).toBe("'a b'");
  expect(sql.slice(at(12)?.start, at(12)?.end)).toBe("::INTEGER");
});

it.each([
  ['Parser Error: syntax error at or near "FORM"', "parser"],
  ['Catalog Error: Table with name penyalur does not exist!\nDid you mean "pg_attrdef"?', "table"],
  ["Catalog Error: Scalar Function with name rata does not exist!", "function"],
  ["Binder Error: No function matches the given name and argument types 'sum(VARCHAR)'.", "types"],
  ['Binder Error: column "program" must appear in the GROUP BY clause', "group"],
  ["Binder Error: WHERE clause cannot contain aggregates!", "aggregate"],
  [
    'Binder Error: Ambiguous reference to column name "periode" (use: "p.periode" or "d.periode")',
    "ambiguous",
  ],
  ["Out of Memory Error: failed to allocate", "memory"],
  ["Conversion Error: Could not convert string 'a' to INT32", "conversion"],
  ["Catalog Error: requires the httpfs extension to be loaded", "outside"],
  [
    'Permission Error: Cannot access file "x.csv" - file system operations are disabled by configuration',
    "outside",
  ],
  ['Unreadable Column "e" (Dictionary<Int8, Utf8>): cast it to VARCHAR', "unreadable"],
  ["no statements", "empty"],
  ["Sesuatu yang lain", "other"],
])("tells the kind of %s", (raw, kind) => {
  expect(readQueryError(raw, "x", names)).toMatchObject({ kind, position: null });
});

it("offers what was meant, and nothing where nothing is close", () => {
  const candidates = (raw: string) => readQueryError(raw, "", names).candidates;
  expect(
    candidates('Catalog Error: Table with name penyalur does not exist!\nDid you mean "pg_attrdef"?'),
  ).toEqual(["penyaluran", "penyaluran_82_71"]);
  expect(candidates("Catalog Error: Table with name anggaran does not exist!")).toEqual([]);
  expect(
    candidates('Catalog Error: Scalar Function with name rond does not exist!\nDid you mean "atan"?'),
  ).toEqual(["round"]);
  expect(
    candidates(
      'Binder Error: Referenced column "PKH" not found in FROM clause!\nCandidate bindings: "program"',
    ),
  ).toEqual(["'PKH'", "program"]);
  expect(
    candidates(
      'Binder Error: Ambiguous reference to column name "periode" (use: "p.periode" or "d.periode")',
    ),
  ).toEqual(["p.periode", "d.periode"]);
});

import { expect, it } from "vitest";
import { offersAt } from "./completions.ts";

const names = {
  tables: { penyaluran: ["program", "layak_belum"], wilayah: ["nama", "kode_wilayah"] },
  functions: ["product", "round"],
  values: { program: [{ value: "PKH", label: "Program Keluarga Harapan" }] },
};
const labels = (before: string, after = "") =>
  offersAt(before, before + after, names)
    .filter(({ kind }) => kind !== "keyword")
    .map(({ label }) => label);

it("offers the columns of the tables that the query names first, also of those that follow", () => {
  expect(labels("SELECT pro", " FROM penyaluran")).toEqual([
    "program",
    "layak_belum",
    "penyaluran",
    "wilayah",
    "product",
    "round",
  ]);
  expect(labels("SELECT 1 FROM ")).toEqual(["penyaluran", "wilayah", "product", "round"]);
});

it("offers only the columns of a table after its name or alias and a dot", () => {
  expect(labels("SELECT w.", " FROM penyaluran p JOIN wilayah AS w")).toEqual(["nama", "kode_wilayah"]);
  expect(labels("SELECT p.la", " FROM penyaluran p")).toEqual(["program", "layak_belum"]);
  expect(labels("SELECT x.", " FROM penyaluran p")).toEqual([]);
});

it("offers what a key may be within quotes, and nothing in other quotes", () => {
  expect(offersAt("SELECT 1 FROM penyaluran WHERE program = '", "", names)).toEqual([
    { label: "PKH", kind: "value", detail: "Program Keluarga Harapan", weight: 0 },
  ]);
  expect(labels("SELECT 1 FROM penyaluran p WHERE p.program IN ('PIP', 'P")).toEqual(["PKH"]);
  expect(labels("SELECT 1 WHERE nama = 'Mo")).toEqual([]);
});

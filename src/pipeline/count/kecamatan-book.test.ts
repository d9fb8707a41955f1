import { expect, test } from "vitest";
import { defaultFolders } from "../config/index.ts";
import { isPlausibleNumber } from "./person-number-form.ts";
import { countReference } from "./reference.ts";
import { desilReader, yesNoReader } from "./words.ts";

const ternate = countReference("82.71", defaultFolders);
const bookOf = () => {
  if (!ternate.ok) throw new Error("The reference does not load");
  return ternate.value.kecamatan;
};

test.each([
  ["82.71.02", "82.71.02"],
  ["827102", "82.71.02"],
  ["8271020", "82.71.02"],
  ["02", "82.71.02"],
  [2, "82.71.02"],
  ["Kota Ternate Selatan", "82.71.02"],
  ["TERNATE SELATAN", "82.71.02"],
  ["Kec. Ternate Selatan", "82.71.02"],
  ["Kecamatan Kota Ternate Selatan", "82.71.02"],
  ["Pulau Ternate", "82.71.01"],
  ["P. Ternate", "82.71.01"],
  ["Pl. Batang Dua", "82.71.05"],
  ["Batang Dua", "82.71.05"],
  ["Mayau", "82.71.05"],
  ["hiri", "82.71.07"],
  ["Ternate", null],
  ["Tidore", null],
  ["35.10.01", null],
  ["", null],
])("%j is %s", (cell, code) => expect(bookOf().find(cell)?.code ?? null).toBe(code));

test.each([
  ["9971010101600001", "nik", true],
  ["9971014101600001", "kk", false],
  ["8271054107900001", "nik", true],
  ["8271057207900001", "nik", false],
  ["8271053002900001", "nik", false],
  ["8271052902900001", "nik", true],
  ["8271050113900001", "nik", false],
  ["0171050101900001", "nik", false],
  ["8200050101900001", "nik", false],
  ["8271050101900000", "nik", false],
] as const)("%s as %s: %s", (number, kind, expected) =>
  expect(isPlausibleNumber(number, kind, new Set(["82"]))).toBe(expected),
);

test("a desil is read with and without its word", () => {
  const read = desilReader(["belum ranking"]);
  expect(
    ["3", "03", "3,0", "Desil 3", "D-3", "desil10", 10, "", "Belum Ranking", "11", "0", "tiga"].map(read),
  ).toEqual([3, 3, 3, 3, 3, 10, 10, 0, 0, null, null, null]);
});

test("yes and no are the office's own words, without regard to case and spaces", () => {
  const read = yesNoReader({ ya: ["Sudah Cair", "1"], tidak: ["", "belum"] });
  expect(["SUDAH  cair", 1, null, "Belum.", "proses"].map(read)).toEqual([
    "ya",
    "ya",
    "tidak",
    "tidak",
    "unknown",
  ]);
});

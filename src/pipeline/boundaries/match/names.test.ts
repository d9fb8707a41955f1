import { expect, test } from "vitest";
import { normalName, regencyNames } from "./names.ts";

test.each([
  ["Kec. Ternate Selatan", "TERNATE SELATAN"],
  ["Kecamatan Moti", "moti"],
  ["KEC.MOTI", "Moti"],
  ["Distrik Ra'as", 'Ra"as'],
  ["2 X 11 Kayu Tanam", "2x11 kayu-tanam"],
  ["Móti", "Moti"],
])("%s and %s are the same kecamatan", (left, right) => {
  expect(normalName(left)).toBe(normalName(right));
});

test("a name that begins with kec but not the word keeps it", () => {
  expect(normalName("Kecapi")).toBe("kecapi");
});

test.each([
  ["KAB. BANDUNG", "kabupaten bandung", "bandung"],
  ["Kota Bandung", "kota bandung", "bandung"],
  ["Bandung", null, "bandung"],
  ["Kota Administrasi Jakarta Pusat", "kota jakartapusat", "jakartapusat"],
  ["Kab. Kotabaru", "kabupaten kotabaru", "kotabaru"],
])("%s is looked up as %s and %s", (name, exact, bare) => {
  expect(regencyNames(name)).toEqual({ exact, bare });
});

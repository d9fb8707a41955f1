import { expect, test } from "vitest";
import { angkaResmi, desilKota, pendataan, penyaluran, tahapan } from "#schemas";
import { sumRule } from "./sum-rule.ts";

test("receiving may be summed over areas and desil, never over periods or programmes", () => {
  const rule = { allowed: ["kode_wilayah", "desil"], refused: ["periode", "program"] };
  expect(sumRule(penyaluran)).toEqual(rule);
  expect(sumRule(desilKota)).toEqual(rule);
});

test("a dataset without programmes says nothing about them", () => {
  expect(sumRule(pendataan)).toEqual({ allowed: ["kode_wilayah", "desil"], refused: ["periode"] });
});

test("a dataset without family counts has no rule", () => {
  expect(sumRule(tahapan)).toBeUndefined();
  expect(sumRule(angkaResmi)).toBeUndefined();
});

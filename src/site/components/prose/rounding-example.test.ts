import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { disclosurePolicy } from "#schemas";
import { exampleClasses, exampleGroup } from "./rounding-example.ts";

const base = disclosurePolicy.parse(JSON.parse(readFileSync("data/policy/disclosure.json", "utf8")))
  .roundingBase.value;
const total = (column: "office" | "published") => exampleClasses.reduce((sum, row) => sum + row[column], 0);

test("the example keeps the number of families of the kecamatan", () => {
  expect(total("published")).toBe(total("office"));
});

test("every class of the example but the largest is a multiple of the rounding base within one base", () => {
  const largest = Math.max(...exampleClasses.map(({ office }) => office));
  for (const { office, published } of exampleClasses.filter((row) => row.office !== largest)) {
    expect(published % base).toBe(0);
    expect(Math.abs(published - office)).toBeLessThan(base);
  }
});

test("the small group of the example may be published as nothing or as one base", () => {
  expect(exampleGroup.published).toEqual([0, base]);
  expect(exampleGroup.office).toBeLessThan(base);
});

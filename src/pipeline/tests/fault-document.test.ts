import { join } from "node:path";
import { expect, test } from "vitest";
import { examples, faultDocument, inputRules } from "./fault-document.ts";

const document = join(import.meta.dirname, "..", "..", "..", "docs", "kesalahan-masukan.md");

test("every rule of the input has an example, nearly all from a folder of wrong input", () => {
  const shown = examples();
  expect(inputRules().filter((rule) => !shown.has(rule))).toEqual([]);
  expect(inputRules().length).toBeGreaterThanOrEqual(60);
});

test("the document of faults is what the code says", async () => {
  await expect(faultDocument()).toMatchFileSnapshot(document);
});

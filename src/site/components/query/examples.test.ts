import { expect, it } from "vitest";
import { datasets } from "#schemas";
import { sumHints } from "../../islands/query/sql/sum-hints.ts";
import { isName, tokensOf } from "../../islands/query/sql/tokens.ts";
import { examples } from "./examples.ts";
import { configDataset } from "./query-config.ts";

const all = examples({ triwulan: "2026-T3", month: "2026-10" });
const tables = datasets
  .map(configDataset)
  .map(({ id, keyOf, summableAlong }) => ({ name: id, dataset: id, keyOf, summableAlong }));

it.each(all)("$question sums nothing that may not be summed", ({ sql }) => {
  expect(sumHints(sql, tables)).toEqual([]);
});

it.each(all)("$question asks a dataset that there is", ({ sql }) => {
  const words = tokensOf(sql)
    .filter(isName)
    .map(({ text }) => text);
  expect(datasets.some(({ id }) => words.includes(id))).toBe(true);
});

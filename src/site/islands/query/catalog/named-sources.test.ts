import { expect, it } from "vitest";
import { namedSources, type Source, sourceName } from "./named-sources.ts";

const source = (dataset: string, area: string | null): Source => ({
  name: sourceName(dataset, area),
  dataset,
  area,
  url: "",
  bytes: 1,
  rows: 1,
});
const sources = [source("pendataan", null), source("penyaluran", null), source("penyaluran", "82.71")];

it("names a table by dataset and area", () => {
  expect(sources.map(({ name }) => name)).toEqual(["pendataan", "penyaluran", "penyaluran_82_71"]);
});

it("finds what a query names, whatever the case, quoted or joined, and not what is in texts or comments", () => {
  const sql = `SELECT 'pendataan' FROM "Penyaluran_82_71" p -- pendataan
    JOIN PENYALURAN q USING (periode)`;
  expect(namedSources(sql, sources).map(({ name }) => name)).toEqual(["penyaluran", "penyaluran_82_71"]);
  expect(namedSources("select 1", sources)).toEqual([]);
});

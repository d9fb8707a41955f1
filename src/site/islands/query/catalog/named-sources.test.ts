import { expect, it } from "vitest";
import { isSimulatedQuery, namedSources, type Source, sourceName } from "./named-sources.ts";

const source = (dataset: string, area: string | null): Source => ({
  name: sourceName(dataset, area),
  dataset,
  area,
  url: "",
  bytes: 1,
  rows: 1,
  isSimulated: dataset !== "angka_resmi",
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

it("takes quoted official figures for what they are, and anything else of a simulated release for simulated", () => {
  const release = { nature: "simulasi", sources: [...sources, source("angka_resmi", null)] };
  const isSimulated = (sql: string) => isSimulatedQuery(sql, release);
  expect(isSimulated("SELECT * FROM angka_resmi JOIN wilayah USING (kode_wilayah)")).toBe(false);
  expect(isSimulated("SELECT * FROM angka_resmi JOIN penyaluran USING (kode_wilayah)")).toBe(true);
  expect(isSimulated("SELECT 12 AS dua_belas")).toBe(true);
  expect(isSimulatedQuery("SELECT 1", { nature: "resmi", sources: [] })).toBe(false);
});

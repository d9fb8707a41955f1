import { expect, it } from "vitest";
import { penyaluran, tahapan } from "#schemas";
import { csvRows } from "./csv-rows.ts";
import type { ShownRows } from "./figure-address.ts";
import { pickRows } from "./pick-rows.ts";
import { verifyTable } from "./verify-table.ts";
import { workOut } from "./work-out.ts";

const rows =
  csvRows(`kode_wilayah,periode,program,desil_awal,desil_akhir,menerima,layak_menerima,layak_belum,alasan_kosong
82.71.01,2026-T2,PKH,1,2,10,10,90,
82.71.01,2026-T3,PKH,1,2,20,20,60,
82.71.01,2026-T3,PKH,belum_ada,belum_ada,5,,,belum_dinilai
82.71.02,2026-T3,PKH,1,2,30,30,30,
82.71.02,2026-T3,PIP,1,2,7,,,tidak_berlaku
`);
const shown: ShownRows = {
  release: "2026-10-31.1",
  area: "82.71.01",
  periods: ["2026-T3"],
  program: "PKH",
};
const table = verifyTable(penyaluran);
const column = (name: string) => table.summed.indexOf(name);
const ratio = (id: string) => table.ratios.findIndex((one) => one.id === id);

it("picks the rows of an area, a period and a programme", () => {
  expect(pickRows(rows, shown).map(({ line }) => line)).toEqual([3, 4]);
  expect(pickRows(rows, { ...shown, area: "82.71" }).map(({ line }) => line)).toEqual([3, 4, 5]);
  expect(pickRows(rows, { ...shown, periods: ["2026-T2", "2026-T3"] }).map(({ line }) => line)).toEqual([
    2, 3, 4,
  ]);
  expect(
    pickRows(rows, { ...shown, area: null, periods: [], program: null }).map(({ line }) => line),
  ).toEqual([2, 3, 4, 5, 6]);
  expect(pickRows(rows, { ...shown, area: "82.7" })).toEqual([]);
});

it("adds the classes up and leaves a class without eligibility out of the measures", () => {
  const [only, ...others] = workOut(table, pickRows(rows, shown));
  expect(others).toEqual([]);
  expect(only?.keys).toEqual(["82.71.01", "2026-T3", "PKH"]);
  expect(only?.sums[column("menerima")]).toBe(25);
  expect(only?.measures[ratio("cakupan")]).toEqual({ kind: "value", numerator: 20, denominator: 80 });
});

it("tells several areas apart and together, never several programmes together", () => {
  const worked = workOut(table, pickRows(rows, { ...shown, area: "82.71", program: null }));
  expect(worked.map(({ keys }) => keys.join())).toEqual([
    "82.71.01,2026-T3,PKH",
    "82.71.02,2026-T3,PKH",
    "82.71.02,2026-T3,PIP",
    ",2026-T3,PKH",
    ",2026-T3,PIP",
  ]);
  expect(worked[3]?.measures[ratio("terlewat")]).toEqual({ kind: "value", numerator: 90, denominator: 140 });
});

it("gives the reason where there is no number", () => {
  const [only] = workOut(table, pickRows(rows, { ...shown, area: "82.71.02", program: "PIP" }));
  expect(only?.sums[column("layak_belum")]).toBeNull();
  expect(only?.measures[ratio("cakupan")]).toEqual({ kind: "missing", reason: "tidak_berlaku" });
});

it("has nothing to work out where a dataset holds no counts", () => {
  expect(workOut(verifyTable(tahapan), csvRows("kode_wilayah,tahap\n82.71,a\n"))).toEqual([]);
});

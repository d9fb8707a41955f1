import { expect, it } from "vitest";
import { indicators } from "#domain/indicator";
import { packedColumns, packTable } from "./pack-slice.ts";
import { type ExplorerSlice, rowsOf } from "./slice.ts";

const row = (
  code: string,
  program: string,
  desil: [string, string],
  reached: number | null,
  missed = 10,
) => ({
  kode_wilayah: code,
  periode: "2026-T3",
  program,
  desil_awal: desil[0],
  desil_akhir: desil[1],
  menerima: reached,
  layak_menerima: reached,
  layak_belum: reached === null ? null : missed,
  tidak_layak_menerima: reached === null ? null : 0,
  alasan_kosong: reached === null ? "tidak_ditawarkan" : null,
});
const rows = [
  row("82.71.05", "PKH", ["3", "4"], 30),
  row("82.71.05", "PKH", ["1", "2"], 90),
  row("82.71.05", "BLT_DD", ["1", "2"], null),
  row("82.71.04", "PKH", ["1", "2"], 40),
];
const slice: ExplorerSlice = {
  release: "2026-10-31.1",
  nature: "simulasi",
  code: "82.71",
  name: "Kota Ternate",
  kecamatan: ["82.71.04", "82.71.05"].map((code) => ({
    code,
    name: code,
    isIsland: true,
    column: 0,
    row: 0,
  })),
  outlines: {},
  tables: { penyaluran: packTable(rows, packedColumns.penyaluran ?? [], ["82.71.04", "82.71.05"]) },
};
const chosen = (program: string, kecamatan: string | null, desil: string | null) =>
  rowsOf(slice, "penyaluran", { period: "2026-T3", program, desil, kecamatan });

it("gives back the figures that were packed", () => {
  const pick = (program: string, kecamatan: string | null, desil: string | null) =>
    indicators.cakupan.measure(chosen(program, kecamatan, desil));
  expect(pick("PKH", "82.71.05", null)).toEqual({ kind: "value", numerator: 120, denominator: 140 });
  expect(pick("PKH", "82.71.05", "1-2")).toEqual({ kind: "value", numerator: 90, denominator: 100 });
  expect(pick("PKH", null, "1-2")).toEqual({ kind: "value", numerator: 130, denominator: 150 });
});

it("keeps the reason of a missing cell, and has none for a row that was not published", () => {
  expect(indicators.cakupan.measure(chosen("BLT_DD", "82.71.05", null))).toEqual({
    kind: "missing",
    reason: "tidak_ditawarkan",
  });
  expect(indicators.cakupan.measure(chosen("BLT_DD", "82.71.04", null))).toEqual({
    kind: "missing",
    reason: "tidak_dikumpulkan",
  });
});

it("orders classes by desil", () => {
  expect(slice.tables.penyaluran?.classes).toEqual(["1-2", "3-4"]);
});

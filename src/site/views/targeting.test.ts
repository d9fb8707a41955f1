import { describe, expect, it } from "vitest";
import { classBars, classTable, targetingCells, targetingOf } from "./targeting.ts";

const poor = {
  desil_awal: "1",
  desil_akhir: "2",
  keluarga_penyebut: 100,
  menerima: 65,
  tidak_menerima: 35,
  layak_menerima: 60,
  layak_belum: 20,
  tidak_layak_menerima: 5,
  tidak_layak_tidak_menerima: 15,
  alasan_kosong: null,
};
const none = {
  desil_awal: "belum_ada",
  desil_akhir: "belum_ada",
  keluarga_penyebut: 40,
  menerima: 10,
  tidak_menerima: 30,
  layak_menerima: null,
  layak_belum: null,
  tidak_layak_menerima: null,
  tidak_layak_tidak_menerima: null,
  alasan_kosong: "belum_dinilai",
};

describe("classes of a kecamatan", () => {
  it("put families without a desil last and say only who receives", () => {
    const bars = classBars([none, poor]);
    expect(bars.map(({ label }) => label)).toEqual(["Desil 1–2", "Tanpa desil"]);
    expect(bars[1]).toMatchObject({ parts: [], note: "10 menerima" });
  });
  it("split a bar into states that sum to the denominator", () => {
    const sum = classBars([poor])[0]?.parts.reduce((total, { value }) => total + value, 0);
    expect(sum).toBe(100);
  });
  it("give the reason in words where a cell has no value", () => {
    const [row] = classTable([none], "").rows;
    expect(row?.cells).toEqual([
      "40",
      { reason: "belum punya desil" },
      { reason: "belum punya desil" },
      { reason: "belum punya desil" },
      { reason: "belum punya desil" },
      "10",
    ]);
  });
});

describe("coverage and both errors", () => {
  it("are written the Indonesian way, missing ones with their reason", () => {
    expect(targetingCells(targetingOf([poor]))).toEqual(["75,0\u00a0%", "25,0\u00a0%", "7,7\u00a0%"]);
    expect(targetingCells(targetingOf([none]))[0]).toEqual({ reason: "belum punya desil" });
  });
});

import { describe, expect, it } from "vitest";
import { comparisonCsv, comparisonFileName } from "./comparison-csv.ts";
import { exampleFacts as facts, island, likeIsland, townWithGaps } from "./example-areas.ts";

const linesOf = (...areas: Parameters<typeof comparisonCsv>[0][number][]) =>
  comparisonCsv(areas, facts).trimEnd().split("\r\n");

describe("a comparison as CSV", () => {
  it("has one row per area, measure and period, with plain numbers and the mark of simulation in each", () => {
    const [head, ...rows] = linesOf(island, likeIsland);
    expect(head).toBe(
      "\uFEFFkode_wilayah,wilayah,letak,ukuran,masa,pembilang,penyebut,arti_penyebut,persen,alasan_kosong,selisih_poin,batas_pembulatan_poin,melebihi_pembulatan,rilis,sifat_data",
    );
    expect(rows).toHaveLength(2 * 9 * 2);
    expect(rows).toContain(
      "82.71.07,Hiri,Kota Ternate,Terdaftar,2026-10,460,920,semua keluarga (KK),50.0,,13.1,2.2,ya,2026-10-31.1,simulasi",
    );
    expect(rows.every((row) => row.endsWith(",2026-10-31.1,simulasi"))).toBe(true);
  });

  it("says whether rounding alone may be the difference, and nothing of the first area itself", () => {
    const rows = linesOf(island, likeIsland);
    const coverage = rows.filter((row) => row.includes(",Cakupan,2026-T3,"));
    expect(coverage).toEqual([
      "82.71.05,Batang Dua,Kota Ternate,Cakupan,2026-T3,280,400,keluarga layak yang punya desil,70.0,,,,,2026-10-31.1,simulasi",
      "82.71.07,Hiri,Kota Ternate,Cakupan,2026-T3,240,350,keluarga layak yang punya desil,68.6,,-1.4,5.4,tidak,2026-10-31.1,simulasi",
    ]);
  });

  it("writes a reason where there is no value", () => {
    const rows = linesOf(island, townWithGaps);
    expect(rows).toContain(
      "35.10.16,Banyuwangi,Kabupaten Banyuwangi,Salah sasaran,2026-T3,,,keluarga penerima yang punya desil,,tidak dikumpulkan,,,,2026-10-31.1,simulasi",
    );
  });

  it("is named for its areas and its release", () => {
    expect(comparisonFileName(["82.71.05", "81.71"], facts)).toBe(
      "banding-82.71.05-81.71-2026-10-31.1-simulasi.csv",
    );
  });
});

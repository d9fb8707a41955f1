import { describe, expect, it } from "vitest";
import type { PilotRegion } from "#schemas";
import { agesSentence, dataQuality, qualityTitle } from "./data-quality.ts";
import { qualityBars, qualityMeasures, qualityTable } from "./quality-measures.ts";
import { qualityByMonth, qualityByPlace, qualityLines, qualityTimeFinding } from "./quality-report.ts";

const plain = (text: unknown) => (typeof text === "string" ? text.replaceAll("\u00a0", " ") : text);
const quality = (kode_wilayah: string, periode: string, found: number | null, settled: number | null) => ({
  kode_wilayah,
  periode,
  ganda_ditemukan: found,
  ganda_selesai: settled,
  umur_data: found === null ? null : "lebih_2_tahun",
  alasan_kosong: found === null ? "tidak_dikumpulkan" : null,
});
const registration = (kode_wilayah: string, periode: string, unmatched: number, matched: number) => ({
  kode_wilayah,
  periode,
  terdaftar_belum_padan: unmatched,
  padan_belum_verifikasi: matched,
  terverifikasi: 0,
});
const rows = [quality("82.71.05", "2026-10", 25, 10), quality("82.71.07", "2026-10", null, null)];
const month = [registration("82.71.05", "2026-10", 20, 80), registration("82.71.07", "2026-10", 30, 70)];

describe("quality of the data", () => {
  it("tells match, duplicates and age", () => {
    const found = dataQuality(rows, month, "Ternate");
    expect(found.sentence).toBe(
      "Sampai Oktober 2026, 25 keluarga di Ternate tercatat lebih dari sekali; 10 di antaranya sudah dibereskan.",
    );
    expect(plain(qualityTitle(found))).toBe(
      "75,0 % keluarga terdaftar padan, 10 dari 25 data ganda dibereskan",
    );
    expect(agesSentence(found)).toBe("Umur data yang di tengah: lebih dari 2 tahun di 1 kecamatan.");
    expect(dataQuality([], [], "Ternate").duplicates).toBeNull();
    expect(qualityTitle(dataQuality([], [], "Ternate"))).toBe("Sejauh mana datanya bisa dipercaya");
  });

  it("is drawn from the numbers of its table, and says why one is missing", () => {
    const measures = qualityMeasures(dataQuality(rows, month, "Ternate"));
    expect(qualityTable(measures, "Judul").rows.map(({ cells }) => cells.map(plain))).toEqual([
      ["150", "200 keluarga terdaftar", "75,0 %"],
      ["10", "25 keluarga tercatat ganda", "40,0 %"],
      ["0", "1 kecamatan", "0,0 %"],
    ]);
    expect(qualityBars(measures).map(({ value }) => value)).toEqual([0.75, 0.4, 0]);
    const none = qualityBars(
      qualityMeasures(dataQuality([quality("82.71.05", "2026-10", 0, 0)], [], "Hiri")),
    );
    expect(none.map(({ words }) => plain(words))).toEqual([
      "belum dikumpulkan",
      "tidak ada yang ganda",
      "0,0 %",
    ]);
  });

  it("stands per kecamatan, most unmatched first, with a reason where it was not collected", () => {
    const city = {
      name: "Ternate",
      kecamatan: [
        { code: "82.71.05", shortName: "Batang Dua" },
        { code: "82.71.07", shortName: "Hiri" },
      ],
    } as unknown as PilotRegion;
    const table = qualityByPlace(city, { quality: rows, registration: month }, "Judul");
    expect(table.rows.map(({ head }) => head)).toEqual(["Hiri", "Batang Dua"]);
    expect(table.rows[1]?.cells.map(plain)).toEqual([
      "80,0 %",
      "20",
      "25",
      "10",
      "40,0 %",
      "lebih dari 2 tahun",
    ]);
    expect(table.rows[0]?.cells[2]).toEqual({ reason: "belum dikumpulkan" });
    expect(table.total?.cells.map(plain)).toEqual(["75,0 %", "50", "25", "10", "40,0 %", "\u2013"]);
  });

  it("goes from month to month", () => {
    const time = {
      quality: [quality("82.71.05", "2026-09", 0, 0), quality("82.71.05", "2026-10", 25, 10)],
      registration: [
        registration("82.71.05", "2026-09", 50, 50),
        registration("82.71.05", "2026-10", 20, 80),
      ],
    };
    expect(qualityLines(time).map(({ values }) => values)).toEqual([
      [0.5, 0.8],
      [null, 0.4],
    ]);
    expect(plain(qualityTimeFinding(time))).toBe(
      "Padan 50,0 % pada September 2026, 80,0 % pada Oktober 2026",
    );
    expect(qualityByMonth(time, "Judul").rows[0]?.cells.at(-1)).toEqual({ reason: "tidak ada yang ganda" });
  });
});

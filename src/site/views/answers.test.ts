import { describe, expect, test } from "vitest";
import { heardByOwner, heardByResult, heardIn, heardSentence, heardTitle } from "./objections-heard.ts";
import { reasonsBars, reasonsMissed, reasonsTable } from "./reasons-missed.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const cause = (sebab: string, keluarga: number | null, alasan_kosong: string | null = null) => ({
  kode_wilayah: "82.71.05",
  periode: "2026-T3",
  sebab,
  keluarga,
  alasan_kosong,
});
const objection = (hasil: string, jumlah: number, tepat_waktu: number, more: object = {}) => ({
  kode_wilayah: "82.71.05",
  periode: "2026-T3",
  hasil,
  jumlah,
  tepat_waktu,
  tunggakan: hasil === "berjalan" ? jumlah - tepat_waktu : 0,
  lama: null,
  alasan_kosong: "terlalu_sedikit",
  ...more,
});

describe("why families are missed", () => {
  test("names the largest cause and all of the missed, most first", () => {
    const missed = reasonsMissed(
      [cause("kuota", 45), cause("belum_terdaftar", 50), cause("lainnya", 5)],
      "Hiri",
    );
    expect(missed.sentence).toBe(
      "Dari 100 keluarga layak yang belum menerima di Hiri, yang terbanyak (50 keluarga) karena belum terdaftar.",
    );
    expect(missed.title).toBe("Belum terdaftar: sebab bagi 50 dari 100 keluarga layak yang belum menerima");
    expect(reasonsBars(missed)[1]).toEqual({ label: "Kuota sudah penuh", value: 45, words: "45" });
    const { rows, total } = reasonsTable(missed, "Hiri", "2026-T3");
    expect(
      rows.slice(0, 2).map(({ head, cells }) => [head, ...cells.map((cell) => plain(String(cell)))]),
    ).toEqual([
      ["Belum terdaftar", "50", "50,0 %"],
      ["Kuota sudah penuh", "45", "45,0 %"],
    ]);
    expect(total?.cells[0]).toBe("100");
  });

  test("says the reason where there are no figures, and never zero", () => {
    expect(reasonsMissed([], "Hiri")).toEqual({
      title: "Mengapa belum menerima",
      sentence: "Sebabnya belum dikirim kantor untuk Hiri.",
      reasons: [],
      missed: 0,
    });
    expect(reasonsMissed([cause("kuota", null, "tidak_berlaku")], "Hiri").sentence).toContain(
      "tanpa aturan kelayakan",
    );
  });

  test("tells zero from missing", () => {
    expect(reasonsMissed([cause("kuota", 0)], "Hiri").sentence).toContain("tidak ada keluarga layak");
  });
});

describe("objections heard", () => {
  const rows = [
    objection("dikabulkan", 20, 15, { lama: "6_sampai_14_hari", alasan_kosong: null }),
    objection("ditolak", 10, 10),
    objection("tidak_diproses", 5, 5),
    objection("berjalan", 15, 10),
  ];

  test("tells both results, on time and overdue in one sentence", () => {
    expect(plain(heardSentence(rows, "Hiri"))).toBe(
      "Pada triwulan III 2026, 30 laporan warga di Hiri diputus: 20 dikabulkan, 10 ditolak. 83,3 % diputus tepat waktu. 15 masih berjalan, 5 di antaranya lewat tenggat.",
    );
    expect(heardTitle(rows)).toBe("30 laporan warga diputus: 20 dikabulkan, 10 ditolak");
    expect(heardIn([])).toBeNull();
    expect(heardTitle([])).toBe("Laporan warga");
    expect(heardTitle([objection("berjalan", 5, 5)])).toContain("5 laporan warga masih berjalan");
    expect(heardSentence([], "Hiri")).toBe("Angka laporan warga di Hiri belum dikirim.");
    expect(heardSentence([objection("berjalan", 5, 5)], "Hiri")).toContain(
      "belum ada laporan warga di Hiri yang diputus",
    );
  });

  test("says how long it takes only where the row does", () => {
    const { columns, rows: shown } = heardByResult(rows, "Hiri", "2026-T3");
    expect(columns).toHaveLength(5);
    expect(shown.map(({ cells }) => cells[3])).toEqual([
      "6 sampai 14 hari",
      { reason: "terlalu sedikit" },
      { reason: "terlalu sedikit" },
      { reason: "terlalu sedikit" },
    ]);
    expect(heardByResult([...rows, ...rows], "Hiri", "2026-T3").columns).toHaveLength(4);
  });

  test("gives a reason for an agency without rows", () => {
    const table = heardByOwner(
      rows.map((row) => ({ ...row, pemilik: "bps" })),
      "Ternate",
      "2026-T3",
    );
    expect(table.rows.map(({ cells }) => cells[0])).toEqual([
      { reason: "belum dikumpulkan" },
      { reason: "belum dikumpulkan" },
      "20",
      { reason: "belum dikumpulkan" },
    ]);
  });
});

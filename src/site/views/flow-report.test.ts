import { describe, expect, it } from "vitest";
import type { PilotRegion, Program } from "#schemas";
import { flowsOfPlaces, placesFinding, placesTable } from "./flow-places.ts";
import { reasonBars, reasonsByProgram, reasonsFinding } from "./flow-reasons.ts";
import { flowLines, timeFinding, timeTable } from "./flow-time.ts";

const flow = (kode_wilayah: string, periode: string, counts: readonly (number | null)[]) => {
  const [stok_awal = null, masuk = null, keluar = null, stok_akhir = null] = counts;
  const alasan_kosong = masuk === null ? "belum_ada_pembanding" : null;
  return {
    kode_wilayah,
    periode,
    program: "SALAH_SATU",
    stok_awal,
    masuk,
    keluar,
    stok_akhir,
    alasan_kosong,
  };
};

describe("reasons of entering and leaving", () => {
  const reason = (program: string, arah: string, alasan: string, keluarga: number | null) => ({
    program,
    arah,
    alasan,
    keluarga,
    alasan_kosong: keluarga === null ? "tidak_ditawarkan" : null,
  });
  const rows = [
    reason("SALAH_SATU", "masuk", "penetapan_baru", 20),
    reason("SALAH_SATU", "masuk", "usul_disetujui", 45),
    reason("BLT_DD", "masuk", "penetapan_baru", null),
  ];
  const any = rows.slice(0, 2);

  it("are drawn most first, those without a figure last and with a reason", () => {
    const bars = reasonBars(any, "masuk");
    expect(bars.slice(0, 3)).toEqual([
      { label: "Usul disetujui", value: 45, words: "45" },
      { label: "Penetapan baru", value: 20, words: "20" },
      { label: "Reaktivasi", value: null, words: "belum dikumpulkan" },
    ]);
    expect(reasonsFinding(bars, "masuk")).toBe("Alasan masuk terbanyak: usul disetujui, 45 dari 65 keluarga");
    expect(reasonsFinding(reasonBars([], "keluar"), "keluar")).toBe("Mengapa keluarga keluar");
  });

  it("stand per programme in their order", () => {
    const programs = [
      { id: "SALAH_SATU", shortName: "Sedikitnya satu" },
      { id: "BLT_DD", shortName: "BLT Desa" },
    ] as unknown as readonly Program[];
    const { columns, rows: lines } = reasonsByProgram(rows, programs, "masuk", "Judul");
    expect(columns.slice(1, 3).map(({ label }) => label)).toEqual(["Penetapan baru", "Reaktivasi"]);
    expect(lines[0]?.cells[0]).toBe("20");
    expect(lines[1]?.cells[0]).toEqual({ reason: "program tidak ada di sini" });
  });
});

describe("flows per kecamatan", () => {
  const city = {
    kecamatan: [
      { code: "82.71.05", shortName: "Batang Dua" },
      { code: "82.71.07", shortName: "Hiri" },
      { code: "82.71.08", shortName: "Ternate Barat" },
    ],
  } as unknown as PilotRegion;
  const rows = [flow("82.71.05", "2026-T3", [60, 5, 10, 55]), flow("82.71.08", "2026-T3", [70, 20, 5, 85])];

  it("stand with most moves first, and count those that grew and shrank", () => {
    const places = flowsOfPlaces(city, rows);
    expect(places.map(({ name }) => name)).toEqual(["Ternate Barat", "Batang Dua", "Hiri"]);
    expect(placesFinding(places)).toBe("1 kecamatan bertambah penerimanya, 1 berkurang");
    const whole = { code: "82.71", name: "Seluruh", balance: places[0]?.balance ?? assertNever() };
    const table = placesTable(places, whole, "Judul");
    expect(table.rows[1]?.cells).toEqual(["60", "5", "10", "55", "-5"]);
    expect(table.rows[2]?.cells[0]).toEqual({ reason: "belum dikumpulkan" });
  });
});

describe("flows over time", () => {
  const rows = [
    flow("82.71.05", "2026-T1", []),
    flow("82.71.05", "2026-T2", [60, 20, 10, 70]),
    flow("82.71.05", "2026-T3", [70, 5, 15, 60]),
  ];

  it("are lines broken where there was nothing to compare with", () => {
    expect(flowLines(rows)).toEqual([
      { label: "Masuk", values: [null, 20, 5] },
      { label: "Keluar", values: [null, 10, 15] },
    ]);
    expect(timeFinding(rows)).toBe("Penerima turun 10 keluarga sejak triwulan II 2026");
    expect(timeTable(rows, "Judul").rows[0]?.cells[0]).toEqual({ reason: "belum ada pembanding" });
  });
});

function assertNever(): never {
  throw new Error("No place");
}

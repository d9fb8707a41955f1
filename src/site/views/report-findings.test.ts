import { describe, expect, it } from "vitest";
import { errorsFinding, flowsFinding, registrationFinding, stagesFinding } from "./report-findings.ts";
import { spanOf } from "./report-span.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const month = (periode: string, done: number) => ({
  periode,
  belum_terdaftar: 1000 - done,
  terdaftar_belum_padan: done,
  padan_belum_verifikasi: 0,
  terverifikasi: 0,
});
const told = (rows: ReturnType<typeof month>[], period: string) =>
  plain(registrationFinding(rows, spanOf(period), "Kota Ternate", 10));

describe("registration in a report", () => {
  it("is told with what was added since the month before", () => {
    expect(told([month("2026-08", 400), month("2026-09", 450)], "2026-09")).toBe(
      "Pada akhir September 2026, 450 dari 1.000 keluarga di Kota Ternate sudah terdaftar (45,0 %). Akhir Agustus 2026 masih 400: bertambah 50.",
    );
  });
  it("of a triwulan is compared with the end of the triwulan before", () => {
    const rows = [month("2026-06", 300), month("2026-08", 400), month("2026-09", 250)];
    expect(told(rows, "2026-T3")).toContain("Akhir Juni 2026 300: berkurang 50.");
  });
  it("names no change that rounding may have made", () => {
    expect(told([month("2026-08", 400), month("2026-09", 405)], "2026-09")).toContain(
      "bedanya tidak melebihi pembulatan",
    );
  });
  it("says so where there is nothing to compare with, or nothing at all", () => {
    expect(told([month("2026-01", 400)], "2026-01")).toContain("Bulan pembandingnya tidak ada");
    expect(told([], "2026-01")).toBe("Belum ada angka pendataan untuk Kota Ternate.");
  });
});

const quarter = (periode: string, reached: number, wrong: number) => ({
  periode,
  layak_menerima: reached,
  layak_belum: 100 - reached,
  tidak_layak_menerima: wrong,
});

describe("both errors in a report", () => {
  it("are told in one breath, each with its change", () => {
    const rows = [quarter("2026-T2", 70, 30), quarter("2026-T3", 75, 25)];
    expect(plain(errorsFinding(rows, spanOf("2026-T3")))).toBe(
      "Dari 100 yang layak, 25 terlewat. Dari 100 penerima, 25 salah sasaran. Sejak triwulan II 2026: terlewat -5,0 poin, salah sasaran -5,0 poin.",
    );
  });
  it("have no change where the triwulan before is not in the release", () => {
    expect(errorsFinding([quarter("2026-T3", 75, 25)], spanOf("2026-T3"))).not.toContain("Sejak");
  });
});

it("tells the checklist, unless the office sent none", () => {
  expect(stagesFinding({ stages: [], done: 0, late: 0, next: null })).toBeNull();
  const stage = { state: "late" } as never;
  expect(stagesFinding({ stages: [stage, stage], done: 1, late: 1, next: null })).toBe(
    "Tahapan: 1 dari 2 selesai, 1 lewat tenggat.",
  );
});

describe("who came and left in a report", () => {
  const row = { periode: "2026-T3", stok_awal: 900, masuk: 120, keluar: 20, stok_akhir: 1000 };

  it("is told from opening to closing", () => {
    expect(flowsFinding([row], spanOf("2026-T3"), "Kota Ternate")).toBe(
      "900 keluarga menerima sedikitnya satu bantuan pada triwulan II 2026. Sesudah 120 masuk dan 20 keluar, 1.000 menerima pada triwulan III 2026.",
    );
  });
  it("is told with the reason where it is not known", () => {
    const unknown = { ...row, masuk: null, keluar: null, alasan_kosong: "tidak_dikumpulkan" };
    expect(flowsFinding([unknown], spanOf("2026-T3"), "Kota Ternate")).toMatch(
      /^Berapa keluarga yang mulai dan berhenti menerima di Kota Ternate: /,
    );
  });
});

import { describe, expect, it } from "vitest";
import type { PublishedRow } from "#domain/indicator";
import type { DesilClass } from "#schemas";
import { comparedArea, profileOf } from "./compared-area.ts";

const bands: readonly DesilClass[] = [
  { first: "1", last: "2" },
  { first: "6", last: "10" },
  { first: "belum_ada", last: "belum_ada" },
];
const aidRow = (first: string, last: string, cells: PublishedRow): PublishedRow => ({
  kode_wilayah: "82.71.05",
  periode: "2026-T3",
  program: "SALAH_SATU",
  desil_awal: first,
  desil_akhir: last,
  alasan_kosong: null,
  ...cells,
});
const aid = [
  aidRow("1", "1", states(100, 60, 40, 0)),
  aidRow("2", "2", states(100, 80, 20, 0)),
  aidRow("6", "10", states(200, 0, 0, 20)),
  aidRow("belum_ada", "belum_ada", {
    keluarga_penyebut: 50,
    menerima: 10,
    layak_menerima: null,
    layak_belum: null,
    tidak_layak_menerima: null,
    alasan_kosong: "belum_dinilai",
  }),
];
function states(all: number, reached: number, missed: number, wrong: number): PublishedRow {
  return {
    keluarga_penyebut: all,
    menerima: reached + wrong,
    layak_menerima: reached,
    layak_belum: missed,
    tidak_layak_menerima: wrong,
  };
}
const registration = [
  {
    kode_wilayah: "82.71.05",
    periode: "2026-10",
    keluarga_penyebut: 300,
    belum_terdaftar: 300,
    terdaftar_belum_padan: 0,
    padan_belum_verifikasi: 0,
    terverifikasi: 0,
  },
  {
    kode_wilayah: "82.71.06",
    periode: "2026-10",
    keluarga_penyebut: 150,
    belum_terdaftar: 50,
    terdaftar_belum_padan: 40,
    padan_belum_verifikasi: 30,
    terverifikasi: 30,
  },
];
const flows = [
  {
    kode_wilayah: "82.71.05",
    periode: "2026-T3",
    stok_awal: 150,
    masuk: 30,
    keluar: 10,
    stok_akhir: 170,
    alasan_kosong: null,
  },
];
const named = { code: "82.71.05", name: "Batang Dua", place: "Kota Ternate" };

describe("what is compared of an area", () => {
  const area = comparedArea(named, { aid, registration, flows }, bands, []);

  it("are the measures of its published rows, numerator and denominator", () => {
    expect(area.measures).toMatchObject({
      menerima: { "2026-T3": [170, 450] },
      cakupan: { "2026-T3": [140, 200] },
      terlewat: { "2026-T3": [60, 200] },
      salah_sasaran: { "2026-T3": [20, 160] },
      pendaftaran: { "2026-10": [100, 450] },
      perubahan: { "2026-T3": [20, 150] },
    });
    expect(area.families).toEqual({ "2026-10": 450 });
  });

  it("has a gap for every class in which somebody is eligible, finer classes put together", () => {
    const gaps = Object.entries(area.measures).filter(([id]) => id.startsWith("celah/"));
    expect(gaps).toEqual([["celah/1-2", { "2026-T3": [60, 200] }]]);
  });

  it("has the families of each class, those without a desil too", () => {
    expect(area.mix?.parts.map(({ name, families }) => [name, families])).toEqual([
      ["Desil 1–2", 200],
      ["Desil 6–10", 200],
      ["Tanpa desil", 50],
    ]);
  });

  it("keeps the reason where there is no value", () => {
    const bare = comparedArea(
      named,
      {
        aid: [],
        registration: [],
        flows: [{ ...flows[0], masuk: null, alasan_kosong: "tidak_dikumpulkan" }],
      },
      bands,
      [],
    );
    expect(bare.measures.perubahan).toEqual({ "2026-T3": "tidak_dikumpulkan" });
    expect(bare.mix).toBeNull();
  });
});

describe("what an area is likened by", () => {
  it("is its families, their share on islands, and its class mix", () => {
    const profile = profileOf("82.71", { aid, registration, flows }, bands, (code) => code === "82.71.05");
    expect(profile).toMatchObject({ code: "82.71", families: 450 });
    expect(profile?.islandShare).toBeCloseTo(2 / 3, 12);
    expect(profile?.mix.map(({ families }) => families)).toEqual([200, 200, 50]);
  });

  it("is nothing where families or classes are not known", () => {
    expect(profileOf("82.71", { aid: [], registration, flows }, bands, () => false)).toBeNull();
    expect(profileOf("82.71", { aid, registration: [], flows }, bands, () => false)).toBeNull();
  });
});

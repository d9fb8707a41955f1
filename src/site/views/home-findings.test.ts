import { describe, expect, it } from "vitest";
import type { PilotRegion } from "#schemas";
import { homeFindings } from "./home-findings.ts";

const kecamatan = (code: string, shortName: string, isIsland: boolean) => ({
  code,
  name: shortName,
  shortName,
  aliases: [],
  bps: null,
  isIsland,
  note: null,
  tile: { column: 0, row: 0 },
});
const city: PilotRegion = {
  code: "82.71",
  name: "Kota Ternate",
  shortName: "Ternate",
  province: "Maluku Utara",
  bps: null,
  status: "",
  kecamatan: [kecamatan("82.71.04", "Moti", true), kecamatan("82.71.06", "Ternate Tengah", false)],
};
const disbursed = {
  kode_wilayah: "82.71",
  periode: "2026-T3",
  desil_awal: "1",
  desil_akhir: "1",
  layak_menerima: 75,
  layak_belum: 25,
  tidak_layak_menerima: 5,
};
const registered = (code: string, verified: number) => ({
  kode_wilayah: code,
  periode: "2026-10",
  belum_terdaftar: 100 - verified,
  terdaftar_belum_padan: 0,
  padan_belum_verifikasi: 0,
  terverifikasi: verified,
});

describe("findings of the home page", () => {
  it("are three computed sentences", () => {
    const findings = homeFindings({
      cities: [city],
      byKecamatan: [disbursed],
      byDesil: [disbursed],
      registration: [registered("82.71.04", 60), registered("82.71.06", 80)],
    });
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      "Di desil 1, kelompok paling tidak mampu, 25 dari 100 keluarga layak di 1 daerah percontohan belum menerima satu program pun.",
      "25 keluarga layak terlewat. 5 keluarga menerima padahal tidak memenuhi aturan. Keduanya perlu diperbaiki.",
      "Di kecamatan kepulauan (Moti), 60,0\u00a0% keluarga sudah terdaftar. Di kecamatan lain di Kota Ternate: 80,0\u00a0%.",
    ]);
  });
  it("speak of the cities alone that sent what they rest on", () => {
    const silent = { ...city, code: "81.71", name: "Kota Ambon" };
    const [gap] = homeFindings({
      cities: [silent, city],
      byKecamatan: [],
      byDesil: [disbursed],
      registration: [],
    });
    expect(gap?.sentence).toContain("di 1 daerah percontohan");
    expect(gap?.link.href).toBe("/wilayah/82.71/desil/");
  });
  it("are left out where the data cannot carry them", () => {
    expect(homeFindings({ cities: [city], byKecamatan: [], byDesil: [], registration: [] })).toEqual([]);
  });
});

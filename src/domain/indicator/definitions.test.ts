import { describe, expect, it } from "vitest";
import { indicators, shareOf } from "./index.ts";

const row = { layak_menerima: 70, layak_belum: 30, tidak_layak_menerima: 10, tidak_layak_tidak_menerima: 90 };
const withoutDesil = {
  menerima: 5,
  tidak_menerima: 45,
  layak_menerima: null,
  layak_belum: null,
  tidak_layak_menerima: null,
  alasan_kosong: "belum_dinilai",
};

describe("indicators of targeting", () => {
  it("coverage is eligible receiving over eligible", () => {
    expect(indicators.cakupan.measure([row])).toEqual({ kind: "value", numerator: 70, denominator: 100 });
  });
  it("coverage and missed add up to one", () => {
    expect(shareOf(indicators.cakupan.measure([row])) + shareOf(indicators.terlewat.measure([row]))).toBe(1);
  });
  it("the inclusion error is measured among those who receive", () => {
    expect(indicators.salah_sasaran.measure([row])).toEqual({
      kind: "value",
      numerator: 10,
      denominator: 80,
    });
  });
  it("families without a desil are left out of the denominator", () => {
    expect(indicators.cakupan.measure([row, withoutDesil])).toEqual({
      kind: "value",
      numerator: 70,
      denominator: 100,
    });
  });
  it("gives the reason where no row has a value", () => {
    expect(indicators.cakupan.measure([withoutDesil])).toEqual({ kind: "missing", reason: "belum_dinilai" });
    expect(indicators.cakupan.measure([])).toEqual({ kind: "missing", reason: "tidak_dikumpulkan" });
  });
});

describe("an indicator whose denominator is zero", () => {
  it("says so instead of dividing", () => {
    const nobody = { layak_menerima: 0, layak_belum: 0 };
    expect(indicators.cakupan.measure([nobody])).toEqual({ kind: "missing", reason: "penyebut_nol" });
  });
});

describe("indicators of registration", () => {
  const month = {
    belum_terdaftar: 50,
    terdaftar_belum_padan: 20,
    padan_belum_verifikasi: 30,
    terverifikasi: 100,
  };
  it("registration is measured against all families", () => {
    expect(indicators.pendaftaran.measure([month])).toEqual({
      kind: "value",
      numerator: 150,
      denominator: 200,
    });
  });
  it("matching and verification are measured against registered families", () => {
    expect(indicators.pemadanan.measure([month])).toEqual({
      kind: "value",
      numerator: 130,
      denominator: 150,
    });
    expect(indicators.verifikasi.measure([month])).toEqual({
      kind: "value",
      numerator: 100,
      denominator: 150,
    });
  });
});

import { expect, it } from "vitest";
import { indicators } from "#domain/indicator";
import { observationsOf } from "./series.ts";

const row = (
  periode: string,
  program: string,
  desil: string,
  layak_menerima: number,
  layak_belum: number,
) => ({
  kode_wilayah: "82.71.05",
  periode,
  program,
  desil_awal: desil,
  desil_akhir: desil,
  layak_menerima,
  layak_belum,
});

it("tells every period and programme, of all classes together first", () => {
  const rows = [
    row("2026-T2", "PKH", "1", 30, 10),
    row("2026-T1", "PKH", "1", 20, 20),
    row("2026-T1", "PKH", "2", 10, 10),
    row("2026-T1", "SALAH_SATU", "1", 40, 0),
  ];
  const seen = observationsOf(indicators.cakupan, rows, 5).map(
    ({ periode, program, desil_awal, value, numerator, denominator }) =>
      [periode, program, desil_awal, value, numerator, denominator].join(" "),
  );
  expect(seen).toEqual([
    "2026-T1 SALAH_SATU  1 40 40",
    "2026-T1 SALAH_SATU 1 1 40 40",
    "2026-T1 PKH  0.5 30 60",
    "2026-T1 PKH 1 0.5 20 40",
    "2026-T1 PKH 2 0.5 10 20",
    "2026-T2 PKH  0.75 30 40",
    "2026-T2 PKH 1 0.75 30 40",
  ]);
});

it("gives a reason in the place of a value, and what difference rounding may feign beside one", () => {
  const [whole, first, without] = observationsOf(
    indicators.terlewat,
    [
      row("2026-T1", "PKH", "1", 60, 20),
      {
        ...row("2026-T1", "PKH", "belum_ada", 0, 0),
        layak_menerima: null,
        layak_belum: null,
        alasan_kosong: "belum_dinilai",
      },
    ],
    5,
  );
  expect(whole).toMatchObject({ value: 0.25, margin: 0.125, alasan_kosong: null });
  expect(first).toMatchObject({ desil_awal: "1", value: 0.25 });
  expect(without).toEqual({
    periode: "2026-T1",
    program: "PKH",
    desil_awal: "belum_ada",
    desil_akhir: "belum_ada",
    value: null,
    numerator: null,
    denominator: null,
    alasan_kosong: "belum_dinilai",
    margin: null,
  });
});

import { expect, test } from "vitest";
import type { TableRow } from "#domain/tables";
import { diff, type PublicActs } from "./index.ts";

const row = (kecamatan: string, periode: string, terverifikasi: number): TableRow => ({
  kode_wilayah: kecamatan,
  periode,
  desil_awal: "1",
  desil_akhir: "2",
  keluarga_penyebut: 100,
  belum_terdaftar: 100 - terverifikasi,
  terdaftar_belum_padan: 0,
  padan_belum_verifikasi: 0,
  terverifikasi,
  alasan_kosong: null,
  sifat_data: "simulasi",
});
const stand = (raw: TableRow[], published: TableRow[]) => ({
  raw: { pendataan: raw },
  published: { pendataan: published },
});
const acts = (periods: string[], isMethodChanged = false): PublicActs => ({
  delivered: periods.map((period) => ({ dataset: "pendataan", area: "82.71", period })),
  isMethodChanged,
});
const change = (area: string, cause: string, kind: string, rows: number, periods: string[]) => ({
  dataset: "pendataan",
  area,
  cause,
  kind,
  rows,
  periods,
});
const before = stand([row("82.71.05", "2026-01", 41)], [row("82.71.05", "2026-01", 40)]);
const moved = (truth: number) => stand([row("82.71.05", "2026-01", truth)], [row("82.71.05", "2026-01", 45)]);

test("everything is new in a first release", () => {
  const rows = [
    row("82.71.05", "2026-01", 40),
    row("82.71.05", "2026-02", 50),
    row("81.71.01", "2026-02", 50),
  ];
  expect(diff(stand(rows, rows), null, acts([]))).toMatchObject({
    changes: [
      change("81.71", "perubahan_nyata", "tambah", 1, ["2026-02"]),
      change("82.71", "perubahan_nyata", "tambah", 2, ["2026-01", "2026-02"]),
    ],
    unseenRevisions: 0,
  });
});

test("rows of a period that was delivered again are revised, added and removed ones too", () => {
  const earlier = [row("82.71.05", "2026-01", 40), row("82.71.01", "2026-01", 20)];
  const now = [
    row("82.71.05", "2026-01", 50),
    row("82.71.07", "2026-01", 30),
    row("82.71.05", "2026-02", 60),
  ];
  const { changes, rows } = diff(
    stand(now, now),
    stand(earlier, earlier),
    acts(["2026-01", "2026-02"], true),
  );
  expect(changes).toEqual([
    change("82.71", "perubahan_nyata", "tambah", 1, ["2026-02"]),
    change("82.71", "revisi", "hapus", 1, ["2026-01"]),
    change("82.71", "revisi", "tambah", 1, ["2026-01"]),
    change("82.71", "revisi", "ubah", 1, ["2026-01"]),
  ]);
  expect(rows.find(({ kind }) => kind === "ubah")?.columns).toEqual(["belum_terdaftar", "terverifikasi"]);
});

test("a gap that a delivery fills is a real change, not a revision", () => {
  const gap = {
    ...row("82.71.05", "2026-01", 0),
    terverifikasi: null,
    alasan_kosong: "belum_dinilai" as const,
  };
  const filled = row("82.71.05", "2026-01", 40);
  expect(diff(stand([filled], [filled]), stand([gap], [gap]), acts(["2026-01"])).changes).toEqual([
    change("82.71", "perubahan_nyata", "ubah", 1, ["2026-01"]),
  ]);
});

test("what moves without a delivery moves by the method where it changed, else by the rounding", () => {
  expect(diff(moved(41), before, acts(["2026-02"], true)).changes).toEqual([
    change("82.71", "metode", "ubah", 1, ["2026-01"]),
  ]);
  expect(diff(moved(41), before, acts(["2026-02"])).changes).toEqual([
    change("82.71", "pembulatan", "ubah", 1, ["2026-01"]),
  ]);
});

test("a release before with other columns tells a changed method", () => {
  const { sifat_data: _, ...narrow } = row("82.71.05", "2026-01", 40);
  expect(diff(moved(41), stand([narrow], [narrow]), acts([])).changes).toEqual([
    change("82.71", "metode", "ubah", 1, ["2026-01"]),
  ]);
});

test("the true counts have no say in what is told", () => {
  for (const delivered of [[], ["2026-01"]])
    for (const isMethodChanged of [false, true]) {
      const told = [41, 46, 99].map((truth) => diff(moved(truth), before, acts(delivered, isMethodChanged)));
      expect(new Set(told.map(({ rows, changes }) => JSON.stringify([rows, changes]))).size).toBe(1);
    }
});

test("a revision that stays inside the rounding is counted for the office and not told to the public", () => {
  const after = stand([row("82.71.05", "2026-01", 42)], [row("82.71.05", "2026-01", 40)]);
  expect(diff(after, before, acts(["2026-01"]))).toEqual({ rows: [], changes: [], unseenRevisions: 1 });
});

test("official figures have no period of ours: what differs was quoted anew", () => {
  const figure = (nilai: number): TableRow => ({ kode_wilayah: "00", angka: "dtsen_keluarga", nilai });
  const tables = (nilai: number) => ({ angka_resmi: [figure(nilai)] });
  const at = (nilai: number) => ({ raw: tables(nilai), published: tables(nilai) });
  const base = { dataset: "angka_resmi", area: "00", rows: 1, periods: [] };
  expect(diff(at(94), null, acts([])).changes).toEqual([
    { ...base, cause: "perubahan_nyata", kind: "tambah" },
  ]);
  expect(diff(at(95), at(94), acts([])).changes).toEqual([{ ...base, cause: "revisi", kind: "ubah" }]);
});

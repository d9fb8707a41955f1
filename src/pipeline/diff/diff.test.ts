import { expect, test } from "vitest";
import type { TableRow } from "#domain/tables";
import { diff } from "./index.ts";

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
const change = (area: string, cause: string, rows: number, periods: string[]) => ({
  dataset: "pendataan",
  area,
  cause,
  rows,
  periods,
});

test("everything is new in a first release", () => {
  const rows = [
    row("82.71.05", "2026-01", 40),
    row("82.71.05", "2026-02", 50),
    row("81.71.01", "2026-02", 50),
  ];
  expect(diff(stand(rows, rows), null, false)).toEqual({
    changes: [change("81.71", "baru", 1, ["2026-02"]), change("82.71", "baru", 2, ["2026-01", "2026-02"])],
    unseenRevisions: 0,
  });
});

test("revised, shifted by rounding, added and removed rows are told apart", () => {
  const before = stand(
    [row("82.71.05", "2026-01", 41), row("82.71.07", "2026-01", 33), row("82.71.01", "2026-01", 20)],
    [row("82.71.05", "2026-01", 40), row("82.71.07", "2026-01", 35), row("82.71.01", "2026-01", 20)],
  );
  const after = stand(
    [row("82.71.05", "2026-01", 52), row("82.71.07", "2026-01", 33), row("82.71.05", "2026-02", 60)],
    [row("82.71.05", "2026-01", 50), row("82.71.07", "2026-01", 30), row("82.71.05", "2026-02", 60)],
  );
  expect(diff(after, before, false).changes).toEqual([
    change("82.71", "baru", 1, ["2026-02"]),
    change("82.71", "hapus", 1, ["2026-01"]),
    change("82.71", "pembulatan", 1, ["2026-01"]),
    change("82.71", "revisi", 1, ["2026-01"]),
  ]);
});

test("a changed policy explains what moved without a revision", () => {
  const before = stand([row("82.71.05", "2026-01", 41)], [row("82.71.05", "2026-01", 40)]);
  const after = stand([row("82.71.05", "2026-01", 41)], [row("82.71.05", "2026-01", 42)]);
  expect(diff(after, before, true).changes).toEqual([change("82.71", "metode", 1, ["2026-01"])]);
});

test("a revision that stays inside the rounding is counted for the office and not told to the public", () => {
  const before = stand([row("82.71.05", "2026-01", 41)], [row("82.71.05", "2026-01", 40)]);
  const after = stand([row("82.71.05", "2026-01", 42)], [row("82.71.05", "2026-01", 40)]);
  expect(diff(after, before, false)).toEqual({ changes: [], unseenRevisions: 1 });
});

test("official figures have no period of ours", () => {
  const figure: TableRow = { kode_wilayah: "00", angka: "dtsen_keluarga", nilai: 94_200_000 };
  const tables = { angka_resmi: [figure] };
  expect(diff({ raw: tables, published: tables }, null, false).changes).toEqual([
    { dataset: "angka_resmi", area: "00", cause: "baru", rows: 1, periods: [] },
  ]);
});

import { expect, test } from "vitest";
import type { TableRow } from "#domain/tables";
import { angkaResmi, penyaluran, tahapan } from "#schemas";
import type { AreaShapes } from "../shapes/index.ts";
import { mappedAreas, toGeoJson } from "./index.ts";

const square = [
  [127, 0],
  [128, 0],
  [128, 1],
  [127, 0],
];
const official = { source: "Badan Contoh, 2026", licence: "CC BY 4.0" };
const shapes: AreaShapes = {
  of: (code) => {
    if (code === "00") return null;
    return { polygons: [[square]], official: code === "82.71.05" ? official : null };
  },
};
const facts = {
  release: "2026-03-31.1",
  published: "2026-03-31",
  nature: "simulasi" as const,
  base: 5,
  areaName: null,
};
const map = { shapes, nameOf: (code: string) => `Wilayah ${code}` };
const read = (...parts: Parameters<typeof toGeoJson>) => JSON.parse(toGeoJson(...parts).toString("utf8"));

const state = (kode_wilayah: string, periode: string, desil: string, belum: number | null): TableRow =>
  ({
    kode_wilayah,
    periode,
    program: "PKH",
    desil_awal: desil,
    desil_akhir: desil,
    keluarga_penyebut: 100,
    menerima: 40,
    layak_belum: belum,
    alasan_kosong: belum === null ? "belum_dinilai" : null,
    sifat_data: "simulasi",
  }) as TableRow;

test("an area is one feature with the latest period, its classes summed and the reasons of missing cells kept", () => {
  const rows = [
    state("82.71.05", "2026-T2", "1", 10),
    state("82.71.05", "2026-T2", "2", 5),
    state("82.71.05", "2026-T2", "belum_ada", null),
    state("82.71.01", "2026-T2", "belum_ada", null),
    state("82.71.01", "2026-T1", "1", 7),
  ];
  const { type, features, bentuk, rilis } = read(penyaluran, rows, facts, map);
  expect([type, rilis]).toEqual(["FeatureCollection", "2026-03-31.1"]);
  expect(bentuk).toBe(
    "peta skematik, bukan batas resmi; batas: Badan Contoh, 2026 (lisensi CC BY 4.0), disederhanakan",
  );
  expect(features.map(({ properties }: { properties: object }) => properties)).toMatchObject([
    {
      kode_wilayah: "82.71.01",
      nama: "Wilayah 82.71.01",
      tingkat: "kecamatan",
      periode: "2026-T2",
      sifat_data: "simulasi",
      bentuk: "peta skematik, bukan batas resmi",
      PKH_menerima: 40,
      PKH_layak_belum: null,
      PKH_alasan_kosong: "belum_dinilai",
    },
    { kode_wilayah: "82.71.05", PKH_keluarga_penyebut: 300, PKH_menerima: 120, PKH_layak_belum: 15 },
  ]);
  expect(features[0].geometry).toEqual({ type: "Polygon", coordinates: [square] });
  expect(mappedAreas(rows, shapes)).toBe(2);
});

test("what is no count is told per key and not summed; an area without a shape is left out", () => {
  const stage = (tahap: string, status: string) =>
    ({
      kode_wilayah: "82.71",
      periode: "2026-03",
      tahap,
      target_persen: 100,
      status,
      bukti: null,
    }) as TableRow;
  const rows = [stage("masa_sanggah", "berjalan"), stage("penyaluran", "belum_mulai")];
  expect(read(tahapan, rows, facts, map).features[0].properties).toMatchObject({
    masa_sanggah_status: "berjalan",
    masa_sanggah_target_persen: 100,
    masa_sanggah_bukti: null,
    penyaluran_status: "belum_mulai",
  });
  const national = { kode_wilayah: "00", angka: "x", nilai: 1 } as TableRow;
  expect(read(angkaResmi, [national], facts, map).features).toEqual([]);
  expect(mappedAreas([national], shapes)).toBe(0);
});

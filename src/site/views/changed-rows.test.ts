import { expect, it } from "vitest";
import { type ChangedRowLookup, changedRowsOf, changedRowsTable, sampleOf } from "./changed-rows.ts";

const columns = (cause: string) => [
  "himpunan_data",
  "kode_wilayah",
  "periode",
  "desil_awal",
  "desil_akhir",
  "program",
  "sebab",
  "perubahan",
  cause,
  "kolom_berubah",
  "sifat_data",
];
const rows = [
  [
    "penyaluran",
    "82.71.05",
    "2026-T2",
    "1",
    "2",
    "PKH",
    null,
    "ubah",
    "revisi",
    "layak_belum alasan_kosong",
    "simulasi",
  ],
  ["penyaluran", "82.71.05", "2026-T3", "1", "2", "PKH", null, "tambah", "perubahan_nyata", "", "simulasi"],
  [
    "penyaluran",
    "82.71.05",
    "2026-T3",
    "belum_ada",
    "belum_ada",
    "PKH",
    null,
    "tambah",
    "perubahan_nyata",
    "",
    "simulasi",
  ],
  [
    "sebab_belum",
    "82.71.05",
    "2026-T3",
    null,
    null,
    null,
    "kuota",
    "tambah",
    "perubahan_nyata",
    "",
    "simulasi",
  ],
];
const read = changedRowsOf({ columns: columns("sebab_perubahan"), rows });
const lookup: ChangedRowLookup = {
  nameOf: (area) => (area === "82.71.05" ? "Pulau Batang Dua" : area),
  programOf: (id) => id,
  valuesOf: () => ({
    now: { layak_belum: 95, alasan_kosong: null },
    before: { layak_belum: null, alasan_kosong: "tidak_dikumpulkan" },
  }),
  addressOf: () => undefined,
};

it("reads the cause of a row, also where an older release calls it like a key", () => {
  expect(changedRowsOf({ columns: columns("sebab"), rows })).toEqual(read);
  expect(read.map(({ cause }) => cause)).toEqual([
    "revisi",
    "perubahan_nyata",
    "perubahan_nyata",
    "perubahan_nyata",
  ]);
  expect(read[3]?.keys.sebab).toBe("kuota");
});

it("samples every dataset and kind of each cause", () => {
  const samples = sampleOf(read, 1);
  expect([...samples.keys()]).toEqual(["perubahan_nyata", "revisi"]);
  expect(samples.get("perubahan_nyata")?.map(({ dataset }) => dataset)).toEqual([
    "penyaluran",
    "sebab_belum",
  ]);
  expect(sampleOf(read, 2).get("perubahan_nyata")).toHaveLength(3);
});

it("has no column of values where rows were only added", () => {
  const added = read.filter(({ kind }) => kind === "tambah");
  expect(changedRowsTable("perubahan_nyata", "2026-10-31.1", added, lookup).columns).toHaveLength(3);
});

it("names the row in words, and what it was and is; an empty cell by its reason", () => {
  const { rows: shown } = changedRowsTable("revisi", "2026-10-31.1", read, lookup);
  expect(shown[0]?.cells).toEqual([
    "Pulau Batang Dua, triwulan II 2026, PKH, desil 1–2",
    "diubah",
    "layak_belum: belum dikumpulkan → 95",
  ]);
  expect(shown[2]?.cells[0]).toBe("Pulau Batang Dua, triwulan III 2026, PKH, tanpa desil");
  expect(shown[3]?.cells).toEqual(["Pulau Batang Dua, triwulan III 2026, kuota", "ditambah", ""]);
});

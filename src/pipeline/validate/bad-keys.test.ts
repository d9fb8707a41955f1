import { expect, test } from "vitest";
import { files, submission } from "../tests/small.ts";

const { penyaluran, pendataan, desilKota, tahapan } = files;

test("a code that is in no list is refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 3, "kode_wilayah", "82.71.99");
  expect(await problems()).toMatchObject([
    {
      rule: "unknown_region",
      file: pendataan,
      row: 3,
      column: "kode_wilayah",
      value: "82.71.99",
      message: "Kode wilayah ini tidak ada di daftar Kemendagri.",
      consequences: 1,
    },
  ]);
});

test("a kecamatan of another kabupaten/kota is refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 3, "kode_wilayah", "81.71.01");
  expect((await problems())[0]).toMatchObject({
    rule: "other_area",
    row: 3,
    column: "kode_wilayah",
    value: "81.71.01",
    message:
      "Wilayah ini bagian dari Kota Ambon (81.71), padahal berkasnya ada di folder Kota Ternate (82.71).",
  });
});

test("a period other than that of the folder is refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 3, "periode", "2026-02");
  expect((await problems())[0]).toMatchObject({
    rule: "wrong_period",
    row: 3,
    column: "periode",
    value: "2026-02",
    message: "Masanya berbeda dari nama folder (2026-03).",
  });
});

test("a month where a triwulan is due is refused, and the other way round", async () => {
  const { put, problems } = submission();
  put(penyaluran, 2, "periode", "2026-03");
  put(tahapan, 2, "periode", "2026-T1");
  expect(await problems()).toMatchObject([
    {
      rule: "wrong_cadence",
      file: tahapan,
      row: 2,
      column: "periode",
      value: "2026-T1",
      message: "Himpunan data ini dihitung per bulan, bukan per triwulan.",
      remedy: "Tulis bulan, misalnya 2026-09.",
    },
    {
      rule: "wrong_cadence",
      file: penyaluran,
      row: 2,
      column: "periode",
      value: "2026-03",
      message: "Himpunan data ini dihitung per triwulan, bukan per bulan.",
      remedy: "Tulis triwulan, misalnya 2026-T3.",
    },
  ]);
});

test("a repeated key names the row it repeats", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => [...lines, lines[1] ?? ""]);
  expect(await problems()).toMatchObject([
    {
      rule: "duplicate_key",
      row: 10,
      column: null,
      value: null,
      message: "Baris ini mengulang baris 2: 82.71.05, 2026-03, desil 1-4 sudah ada.",
      remedy: "Sisakan satu baris saja untuk tiap kecamatan, bulan, dan kelas desil.",
    },
  ]);
});

test("a desil class that the policy does not have is refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 2, "desil_akhir", "3");
  expect(await problems()).toMatchObject([
    {
      rule: "unknown_desil",
      row: 2,
      column: "desil_awal",
      value: "1-3",
      message: "Kelas desil 1-3 tidak dipakai di wilayah ini.",
      remedy: "Pakai kelas yang ditetapkan kebijakan: 1-4, 5, 6-10, belum_ada.",
      consequences: 1,
    },
  ]);
});

test("a table per desil takes single desil only", async () => {
  const { put, problems } = submission();
  put(desilKota, 2, "desil_akhir", "4");
  expect((await problems())[0]).toMatchObject({
    rule: "unknown_desil",
    file: desilKota,
    row: 2,
    value: "1-4",
  });
});

test("every row that is due and absent is named", async () => {
  const { rewrite, problems } = submission();
  rewrite(penyaluran, (lines) => lines.filter((line) => !line.includes("82.71.07,2026-T1,PKH")));
  rewrite(tahapan, (lines) => lines.filter((line) => !line.includes("masa_sanggah")));
  expect(await problems()).toMatchObject([
    {
      rule: "missing_rows",
      file: tahapan,
      row: null,
      column: null,
      value: null,
      message: "Baris untuk 82.71, masa_sanggah tidak ada.",
    },
    { rule: "missing_rows", file: penyaluran, message: "Baris untuk 82.71.07, PKH, desil 1-4 tidak ada." },
    { rule: "missing_rows", file: penyaluran, message: "Baris untuk 82.71.07, PKH, desil 5 tidak ada." },
    { rule: "missing_rows", file: penyaluran, message: "Baris untuk 82.71.07, PKH, desil 6-10 tidak ada." },
    {
      rule: "missing_rows",
      file: penyaluran,
      message: "Baris untuk 82.71.07, PKH, belum ada desil tidak ada.",
    },
  ]);
});

test("a row whose key cannot be read is not also reported as absent", async () => {
  const { put, problems } = submission();
  put(pendataan, 2, "kode_wilayah", "Batang Dua");
  expect((await problems()).map(({ rule }) => rule)).toEqual(["malformed"]);
});

import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { files, problemsOf, submission, temporaryFolder } from "../tests/small.ts";

const { penyaluran, pendataan, tahapan, desilKota } = files;

test("a sound submission has no problems", async () => {
  expect(await submission().problems()).toEqual([]);
});

test("a folder that is not there is told by its name", async () => {
  const folder = join(temporaryFolder(), "tidak-ada");
  expect(await problemsOf(folder, "2026-03-31")).toMatchObject([
    {
      rule: "folder_missing",
      file: folder,
      row: null,
      column: null,
      value: null,
      message: "Folder kiriman tidak ditemukan.",
    },
  ]);
});

test("a folder without any file is told apart from one that is missing", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "82.71", "2026-03"), { recursive: true });
  expect(await problemsOf(folder, "2026-03-31")).toMatchObject([
    {
      rule: "folder_empty",
      file: folder,
      message: "Folder ini tidak berisi berkas CSV atau Excel satu pun.",
    },
  ]);
});

test("a file nobody knows is refused, and the missing one is named", async () => {
  const { folder, problems } = submission();
  renameSync(join(folder, pendataan), join(folder, "82.71/2026-03/pendataan_maret.csv"));
  expect(await problems()).toMatchObject([
    {
      rule: "unknown_file",
      file: "82.71/2026-03/pendataan_maret.csv",
      message: "Berkas ini tidak dikenal di sini.",
      remedy:
        "Folder ini hanya boleh berisi pendataan.csv, mutu.csv, sanggahan_kota.csv, tahapan.csv, masing-masing sebagai .csv atau .xlsx. Ubah namanya atau pindahkan berkasnya.",
    },
  ]);
});

test("a triwulan table in the folder of a month is told which cadence is due", async () => {
  const { folder, problems } = submission();
  renameSync(join(folder, penyaluran), join(folder, "82.71/2026-03/penyaluran.csv"));
  expect(await problems()).toMatchObject([
    {
      rule: "wrong_cadence",
      file: "82.71/2026-03/penyaluran.csv",
      value: "2026-03",
      message: "Himpunan data ini dihitung per triwulan, bukan per bulan.",
    },
  ]);
});

test("folders with strange names are refused", async () => {
  const { folder, problems } = submission();
  renameSync(join(folder, "82.71/2026-03"), join(folder, "82.71/Maret"));
  mkdirSync(join(folder, "Ternate"));
  expect(await problems()).toMatchObject([
    { rule: "unknown_period_folder", file: "82.71/Maret" },
    { rule: "unknown_area_folder", file: "Ternate" },
  ]);
});

test("a period that is not over on the date of the release is refused", async () => {
  expect(await submission().problems("2026-03-30")).toMatchObject([
    {
      rule: "period_in_future",
      file: "82.71/2026-03",
      value: "2026-03",
      message: "Masa ini belum selesai pada tanggal rilis 2026-03-30.",
    },
    { rule: "period_in_future", file: "82.71/2026-T1" },
  ]);
});

test("an empty file is refused", async () => {
  const { write, problems } = submission();
  write(tahapan, "\uFEFF\r\n");
  expect(await problems()).toMatchObject([
    {
      rule: "empty_file",
      file: tahapan,
      row: null,
      column: null,
      value: null,
      message: "Berkas ini kosong.",
    },
  ]);
});

test("a file with nothing but its header is refused", async () => {
  const { rewrite, problems } = submission();
  rewrite(tahapan, (lines) => lines.slice(0, 1));
  expect(await problems()).toMatchObject([
    { rule: "only_header", file: tahapan, message: "Berkas ini hanya berisi judul kolom." },
  ]);
});

test.each([
  ["UTF-16 without its mark", Buffer.from("kode_wilayah,periode", "utf16le"), "not_utf8", null],
  [
    "letters that an earlier save lost",
    Buffer.from("kode_wilayah,periode\n82.71,Kepala \uFFFD"),
    "encoding_broken",
    2,
  ],
  [
    "letters read in the wrong encoding",
    Buffer.from("kode_wilayah,periode\n82.71,cafÃ©"),
    "encoding_broken",
    2,
  ],
  ["what only starts like a workbook", Buffer.from("PK\x03\x04"), "office_broken_workbook", null],
  ["a workbook of before 2007", Buffer.from("\xD0\xCF\x11\xE0", "latin1"), "office_old_workbook", null],
])("%s is refused", async (_name, bytes, rule, row) => {
  const { write, problems } = submission();
  write(tahapan, bytes);
  expect(await problems()).toMatchObject([{ rule, file: tahapan, row }]);
});

test("a byte order mark, CRLF and blank lines are all right", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, ([header, ...rows]) =>
    [`\uFEFF${header}`, "", ...rows, ",,,,,,,,,,"].map((line) => `${line}\r`),
  );
  expect(await problems()).toEqual([]);
});

test("a quote that is never closed is placed", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => lines.with(3, `"${lines[3]}`));
  expect(await problems()).toMatchObject([{ rule: "broken_csv", file: pendataan }]);
});

test("a missing column is named once", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => lines.map((line) => line.split(",").toSpliced(5, 1).join(",")));
  expect(await problems()).toMatchObject([
    {
      rule: "missing_column",
      file: pendataan,
      row: 1,
      column: "belum_terdaftar",
      value: null,
      message: "Kolom ini tidak ada di baris judul.",
    },
  ]);
});

test("an unknown and a repeated column are named", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, ([header = "", ...rows]) => [
    `${header},nama_kepala,periode`,
    ...rows.map((row) => `${row},x,2026-03`),
  ]);
  expect(await problems()).toMatchObject([
    { rule: "unknown_column", row: 1, column: "nama_kepala", message: "Kolom ini tidak dikenal." },
    { rule: "repeated_column", row: 1, column: "periode" },
  ]);
});

test("the order of columns does not matter", async () => {
  const { rewrite, problems } = submission();
  rewrite(desilKota, (lines) => lines.map((line) => line.split(",").reverse().join(",")));
  expect(await problems()).toEqual([]);
});

test("a row with a cell too many is placed, and its other rules are not guessed at", async () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => lines.with(2, `${lines[2]},9`));
  expect(await problems()).toMatchObject([
    {
      rule: "wrong_cell_count",
      file: pendataan,
      row: 3,
      message: "Baris ini berisi 12 sel, padahal judulnya 11 kolom.",
    },
  ]);
});

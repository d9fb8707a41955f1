import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { files, problemsOf, submission, temporaryFolder } from "../tests/small.ts";

const { penyaluran, pendataan, tahapan, desilKota } = files;

test("a sound submission has no problems", () => {
  expect(submission().problems()).toEqual([]);
});

test("a folder that is not there is told by its name", () => {
  const folder = join(temporaryFolder(), "tidak-ada");
  expect(problemsOf(folder, "2026-03-31")).toMatchObject([
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

test("a folder without any file is told apart from one that is missing", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "82.71", "2026-03"), { recursive: true });
  expect(problemsOf(folder, "2026-03-31")).toMatchObject([
    { rule: "folder_empty", file: folder, message: "Folder ini tidak berisi berkas CSV satu pun." },
  ]);
});

test("a file nobody knows is refused, and the missing one is named", () => {
  const { folder, problems } = submission();
  renameSync(join(folder, pendataan), join(folder, "82.71/2026-03/pendataan_maret.csv"));
  expect(problems()).toMatchObject([
    {
      rule: "unknown_file",
      file: "82.71/2026-03/pendataan_maret.csv",
      message: "Berkas ini tidak dikenal di sini.",
      remedy:
        "Folder ini hanya boleh berisi pendataan.csv, tahapan.csv. Ubah namanya atau pindahkan berkasnya.",
    },
    { rule: "missing_file", file: pendataan, message: "Berkas ini belum ada di folder." },
  ]);
});

test("a triwulan table in the folder of a month is told which cadence is due", () => {
  const { folder, problems } = submission();
  renameSync(join(folder, penyaluran), join(folder, "82.71/2026-03/penyaluran.csv"));
  expect(problems()).toMatchObject([
    {
      rule: "wrong_cadence",
      file: "82.71/2026-03/penyaluran.csv",
      value: "2026-03",
      message: "Himpunan data ini dihitung per triwulan, bukan per bulan.",
    },
    { rule: "missing_file", file: penyaluran },
  ]);
});

test("folders with strange names are refused", () => {
  const { folder, problems } = submission();
  renameSync(join(folder, "82.71/2026-03"), join(folder, "82.71/Maret"));
  mkdirSync(join(folder, "Ternate"));
  expect(problems()).toMatchObject([
    { rule: "unknown_period_folder", file: "82.71/Maret" },
    { rule: "unknown_area_folder", file: "Ternate" },
  ]);
});

test("a period that is not over on the date of the release is refused", () => {
  expect(submission().problems("2026-03-30")).toMatchObject([
    {
      rule: "period_in_future",
      file: "82.71/2026-03",
      value: "2026-03",
      message: "Masa ini belum selesai pada tanggal rilis 2026-03-30.",
    },
    { rule: "period_in_future", file: "82.71/2026-T1" },
  ]);
});

test("an empty file is refused", () => {
  const { write, problems } = submission();
  write(tahapan, "\uFEFF\r\n");
  expect(problems()).toMatchObject([
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

test("a file with nothing but its header is refused", () => {
  const { rewrite, problems } = submission();
  rewrite(tahapan, (lines) => lines.slice(0, 1));
  expect(problems()).toMatchObject([
    { rule: "only_header", file: tahapan, message: "Berkas ini hanya berisi judul kolom." },
  ]);
});

test("semicolons between the columns are named", () => {
  const { rewrite, problems } = submission();
  rewrite(tahapan, (lines) => lines.map((line) => line.replaceAll(",", ";")));
  expect(problems()).toMatchObject([
    {
      rule: "wrong_delimiter",
      file: tahapan,
      row: 1,
      column: null,
      value: "kode_wilayah;periode;tahap;target_persen;capaian_persen;tenggat;status;penanggun…",
      message: "Kolom dipisahkan dengan titik koma (;), seharusnya dengan koma.",
    },
  ]);
});

test.each([
  ["UTF-16", Buffer.from("\uFEFFkode_wilayah,periode", "utf16le"), "tampaknya UTF-16", null],
  [
    "Windows-1252",
    Buffer.from("kode_wilayah\n82.71\nKepala Dinas \xe9", "latin1"),
    "tampaknya Windows-1252",
    3,
  ],
  ["a spreadsheet", Buffer.from("PK\x03\x04"), "tampaknya bukan CSV, mungkin berkas Excel atau ZIP", null],
])("%s instead of UTF-8 is refused", (_name, bytes, encoding, row) => {
  const { write, problems } = submission();
  write(tahapan, bytes);
  expect(problems()).toMatchObject([
    { rule: "not_utf8", file: tahapan, row, message: `Berkas ini bukan teks UTF-8 (${encoding}).` },
  ]);
});

test("a byte order mark, CRLF and blank lines are all right", () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, ([header, ...rows]) =>
    [`\uFEFF${header}`, "", ...rows, ",,,,,,,,,,"].map((line) => `${line}\r`),
  );
  expect(problems()).toEqual([]);
});

test("a quote that is never closed is placed", () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => lines.with(3, `"${lines[3]}`));
  expect(problems()).toMatchObject([{ rule: "broken_csv", file: pendataan }]);
});

test("a missing column is named once", () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => lines.map((line) => line.split(",").toSpliced(5, 1).join(",")));
  expect(problems()).toMatchObject([
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

test("an unknown and a repeated column are named", () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, ([header = "", ...rows]) => [
    `${header},nama_kepala,periode`,
    ...rows.map((row) => `${row},x,2026-03`),
  ]);
  expect(problems()).toMatchObject([
    { rule: "unknown_column", row: 1, column: "nama_kepala", message: "Kolom ini tidak dikenal." },
    { rule: "repeated_column", row: 1, column: "periode" },
  ]);
});

test("the order of columns does not matter", () => {
  const { rewrite, problems } = submission();
  rewrite(desilKota, (lines) => lines.map((line) => line.split(",").reverse().join(",")));
  expect(problems()).toEqual([]);
});

test("a row with a cell too many is placed, and its other rules are not guessed at", () => {
  const { rewrite, problems } = submission();
  rewrite(pendataan, (lines) => lines.with(2, `${lines[2]},9`));
  expect(problems()).toMatchObject([
    {
      rule: "wrong_cell_count",
      file: pendataan,
      row: 3,
      message: "Baris ini berisi 12 sel, padahal judulnya 11 kolom.",
    },
  ]);
});

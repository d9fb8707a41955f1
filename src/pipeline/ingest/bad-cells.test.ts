import { expect, test } from "vitest";
import { files, submission } from "../tests/small.ts";

const { penyaluran, pendataan, tahapan } = files;

/** Returns the problems after one cell was changed. */
async function after(file: string, row: number, column: string, cell: string) {
  const changed = submission();
  changed.put(file, row, column, cell);
  return changed.problems();
}

test("a negative count is refused with its place and what to do", async () => {
  expect(await after(penyaluran, 14, "menerima", "-3")).toEqual([
    {
      rule: "negative",
      file: penyaluran,
      row: 14,
      column: "menerima",
      value: "-3",
      message: "Jumlah keluarga tidak boleh negatif.",
      remedy: "Perbaiki angkanya atau kosongkan dan isi alasan_kosong.",
    },
  ]);
});

test("a denominator has no way out through a reason", async () => {
  expect(await after(pendataan, 2, "keluarga_penyebut", "-103")).toMatchObject([
    { rule: "negative", row: 2, column: "keluarga_penyebut", value: "-103", remedy: "Perbaiki angkanya." },
  ]);
  expect(await after(pendataan, 2, "keluarga_penyebut", "")).toMatchObject([
    { rule: "required", row: 2, column: "keluarga_penyebut", message: "Sel ini wajib diisi." },
  ]);
});

test.each([
  ["12.5", "fraction", "Jumlah keluarga harus bilangan bulat."],
  ['"12,5"', "fraction", "Jumlah keluarga harus bilangan bulat."],
  ["1.234", "thousands_separator", "Angka ini bisa dibaca ribuan, bisa juga pecahan."],
  [
    "8.271E+15",
    "lost_digits",
    "Angka ini tersimpan dalam bentuk ringkas, jadi sebagian angkanya sudah hilang.",
  ],
  ["#N/A", "formula_error", "Ini pesan kesalahan rumus, bukan isi."],
  ["dua belas", "not_a_number", "Ini bukan angka."],
  ["1e3", "not_a_number", "Ini bukan angka."],
  ["n/a", "not_a_number", "Ini bukan angka."],
  ["99999999999", "out_of_range", "Nilainya di luar batas yang mungkin (0 sampai 2147483647)."],
])("the count %s is refused as %s", async (cell, rule, message) => {
  const changed = submission();
  changed.rewrite(pendataan, (lines) => {
    const cells = (lines[4] ?? "").split(",").with(5, cell);
    return lines.with(4, cells.join(","));
  });
  expect(await changed.problems()).toMatchObject([
    { rule, file: pendataan, row: 5, column: "belum_terdaftar", value: cell.replaceAll('"', ""), message },
  ]);
});

test("the remedy for a thousands separator shows the number to write", async () => {
  expect((await after(pendataan, 5, "terverifikasi", "1.234"))[0]?.remedy).toBe(
    "Tulis tanpa titik, koma, atau spasi: 1234.",
  );
});

test.each([
  ["=1+1", "="],
  ["+62", "+"],
  ["-", "-"],
  ["@SUM(A1)", "@"],
  ["\t5", "tab"],
])("a cell that a spreadsheet would run (%j) is refused in a count", async (cell, sign) => {
  expect(await after(penyaluran, 3, "menerima", cell)).toMatchObject([
    {
      rule: "formula",
      row: 3,
      column: "menerima",
      value: cell.replace("\t", "␣"),
      message: `Isi sel diawali tanda ${sign}, sehingga bisa dijalankan sebagai rumus di lembar kerja.`,
    },
  ]);
});

test("a formula is refused in a text as well", async () => {
  expect(await after(tahapan, 2, "bukti", "=HYPERLINK(x)")).toMatchObject([
    { rule: "formula", file: tahapan, row: 2, column: "bukti", value: "=HYPERLINK(x)" },
  ]);
});

test("a line break inside a cell becomes a space, and rows after it keep their place", async () => {
  const { rewrite, put, problems } = submission();
  put(tahapan, 4, "status", "selsai");
  rewrite(tahapan, (lines) =>
    lines.with(1, (lines[1] ?? "").replace("Berita acara 1/2026", '"Berita\nacara"')),
  );
  expect(await problems()).toMatchObject([
    { rule: "unknown_status", row: 5, column: "status", value: "selsai" },
  ]);
});

test("a character nobody sees is refused", async () => {
  expect(await after(tahapan, 2, "bukti", "Berita\u0007acara")).toMatchObject([
    { rule: "control_character", row: 2, column: "bukti", value: "Berita␣acara" },
  ]);
});

test.each([
  [pendataan, "belum_terdaftar", "8271054107900001"],
  [pendataan, "belum_terdaftar", "827105-410790-0001"],
  [tahapan, "bukti", "KK 8271 0541 0790 0001 a.n. Siti"],
])("the number of a person in %s is refused and never shown whole", async (file, column, cell) => {
  const problems = await after(file, 3, column, cell);
  expect(problems).toMatchObject([
    {
      rule: "person_number",
      file,
      row: 3,
      column,
      message: "Ini tampak seperti nomor orang atau keluarga (NIK atau KK).",
    },
  ]);
  expect(problems[0]?.value).toMatch(/82\*\*/);
  expect(JSON.stringify(problems)).not.toMatch(/54107|410790|0541/);
});

test("a person's number is found in headers, extra cells and files that cannot be split", async () => {
  const header = submission();
  header.rewrite(pendataan, ([first = "", ...rows]) => [
    `${first},8271054107900001`,
    ...rows.map((row) => `${row},`),
  ]);
  expect(await header.problems()).toMatchObject([
    { rule: "person_number", row: 1, value: "82**************" },
  ]);

  const extra = submission();
  extra.rewrite(pendataan, (lines) => lines.with(1, `${lines[1]},8271054107900001`));
  expect(await extra.problems()).toMatchObject([
    { rule: "wrong_cell_count", row: 2 },
    { rule: "person_number", row: 2, value: "82**************" },
  ]);

  const semicolons = submission();
  semicolons.write(pendataan, "nama;nik\nSiti;8271054107900001\n");
  expect(await semicolons.problems()).toMatchObject([
    { rule: "header_not_found", row: 1 },
    { rule: "person_number", row: 2, value: "82**************" },
  ]);
});

test("a date that is not in the calendar is refused", async () => {
  expect(await after(tahapan, 2, "tenggat", "2026-02-30")).toMatchObject([
    {
      rule: "invalid_date",
      row: 2,
      column: "tenggat",
      value: "2026-02-30",
      message: "Ini bukan tanggal yang ada di kalender.",
      remedy: "Tulis tahun-bulan-hari, misalnya 2026-10-31.",
    },
  ]);
});

test("a percentage over 100 is refused", async () => {
  expect(await after(tahapan, 2, "capaian_persen", "101")).toMatchObject([
    {
      rule: "out_of_range",
      row: 2,
      column: "capaian_persen",
      value: "101",
      remedy: "Perbaiki angkanya atau kosongkan.",
    },
  ]);
});

test("a value outside a list is told with the list", async () => {
  expect(await after(tahapan, 2, "status", "tunda")).toMatchObject([
    {
      rule: "unknown_status",
      value: "tunda",
      remedy: "Pilih salah satu: belum_mulai, berjalan, selesai.",
    },
  ]);
});

test("an unknown programme is told with the programmes there are", async () => {
  const problems = await after(penyaluran, 6, "program", "PKH2");
  expect(problems).toMatchObject([
    {
      rule: "unknown_program",
      row: 6,
      column: "program",
      value: "PKH2",
      message: "Program ini tidak dikenal.",
    },
  ]);
});

test("a desil that does not exist is refused", async () => {
  expect(await after(pendataan, 2, "desil_akhir", "11")).toMatchObject([
    { rule: "unknown_value", row: 2, column: "desil_akhir", value: "11" },
  ]);
});

test("a code of the wrong form says which form is due", async () => {
  expect(await after(pendataan, 2, "kode_wilayah", "Batang Dua")).toMatchObject([
    {
      rule: "malformed",
      column: "kode_wilayah",
      value: "Batang Dua",
      message: "Bentuknya tidak sesuai: kode kecamatan, misalnya 82.71.05.",
    },
  ]);
});

test("spaces around a value are no problem", async () => {
  expect(await after(pendataan, 2, "periode", " 2026-03 ")).toEqual([]);
});

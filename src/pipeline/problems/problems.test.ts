import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { InputProblem } from "#schemas";
import {
  formatProblem,
  formatProblems,
  holdsPersonNumber,
  issueText,
  maskPersonNumbers,
  problem,
} from "./index.ts";

describe("numbers of persons", () => {
  test.each([
    "8271054107900001",
    "82710541079000011",
    "8271 0541 0790 0001",
    "8271.0541.0790.0001",
    "827105-410790-0001",
    "82.71.05.410790.0001",
  ])("%s is found and masked", (number) => {
    expect(holdsPersonNumber(`a.n. ${number}.`)).toBe(true);
    expect(maskPersonNumbers(`a.n. ${number}.`)).toMatch(/^a\.n\. 82[*. -]+\.$/);
  });

  test.each(["1881216411", "82.71.05", "2026-10-31", "2025-11-24 10.00-12.00", "999999999999999"])(
    "%s is no such number",
    (value) => {
      expect(holdsPersonNumber(value)).toBe(false);
      expect(maskPersonNumbers(value)).toBe(value);
    },
  );
});

describe("printing", () => {
  const negative = (row: number) =>
    problem(
      "negative",
      { file: "penyaluran.csv", row, column: "menerima", value: "-3" },
      { unit: "keluarga", orEmpty: " atau kosongkan dan isi alasan_kosong" },
    );

  test("a problem reads as a sentence: place, value, what is wrong, what to do", () => {
    expect(formatProblem(negative(14))).toBe(
      'penyaluran.csv baris 14, kolom menerima: tertulis "-3". Jumlah keluarga tidak boleh negatif. Perbaiki angkanya atau kosongkan dan isi alasan_kosong.',
    );
  });

  test("a problem of a whole file reads as a sentence too", () => {
    expect(formatProblem(problem("empty_file", { file: "tahapan.csv" }))).toBe(
      "tahapan.csv: Berkas ini kosong. Isi berkasnya, atau minta lagi dari kantor pengirim.",
    );
  });

  test("of many alike twenty are spelled out and the rest counted, other kinds stay whole", () => {
    const many = Array.from({ length: 1200 }, (_, index) => negative(index + 2));
    const other: InputProblem = problem("empty_file", { file: "tahapan.csv" });
    const lines = formatProblems([...many, other]).split("\n");
    expect(lines[0]).toBe("penyaluran.csv");
    expect(lines.filter((line) => line.startsWith("  baris"))).toHaveLength(20);
    expect(lines[21]).toBe("  ... dan 1.180 lagi. Jumlah keluarga tidak boleh negatif.");
    expect(lines[23]).toBe("tahapan.csv");
    expect(lines.at(-1)).toBe(
      "1.201 masalah ditemukan. Tidak ada yang ditulis; rilis terakhir tetap seperti semula.",
    );
  });

  test("one wrong code in many rows is told once, with the rows and what follows from it", () => {
    const wrong = (row: number) => ({
      ...problem("unknown_region", { file: "a.csv", row, column: "kode_wilayah", value: "82.71.99" }),
      consequences: 3,
    });
    expect(formatProblems([wrong(2), wrong(3), wrong(4)]).split("\n")[1]).toMatch(
      /^ {2}baris 2, kolom kode_wilayah: tertulis "82\.71\.99"\..* \(juga di 2 baris lain\) \(dan 9 akibatnya\)$/,
    );
  });

  test("a long value is cut and hidden characters show", () => {
    expect(problem("empty_file", { file: "x", value: `a\n${"b".repeat(200)}` }).value).toBe(
      `a␣${"b".repeat(78)}…`,
    );
  });
});

test("what is wrong with a settings file is told in Indonesian, whatever is wrong", () => {
  const schema = z.strictObject({
    sifat: z.enum(["simulasi", "resmi"]),
    kolom: z.string().nullable(),
    kata: z.array(z.string()),
    program: z.record(z.string(), z.string()),
    baris: z.int().positive(),
    masa: z.string().regex(/^2/, "bulan, misalnya 2026-09"),
  });
  const given = { sifat: "uji", kata: "ya", baris: 0, masa: "x", lain: 1 };
  const { error } = schema.safeParse(given);
  expect(error?.issues.map((issue) => `${issue.path.join(".")}: ${issueText(issue)}`)).toEqual([
    "sifat: pilih salah satu: simulasi, resmi",
    "kolom: bagian ini belum ada; isinya teks di antara tanda kutip",
    "kata: isinya harus daftar di antara kurung siku [ ]",
    "program: bagian ini belum ada; isinya kelompok di antara kurung kurawal { }",
    "baris: bentuknya tidak sesuai contoh",
    "masa: bulan, misalnya 2026-09",
    ": bagian ini tidak dikenal: lain",
  ]);
});

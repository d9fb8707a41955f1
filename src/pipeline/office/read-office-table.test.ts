import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../tests/small.ts";
import { type OfficeOptions, type OfficeTable, readOfficeTable } from "./index.ts";

const file = (name: string, content: string | Uint8Array) => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
};

async function opened(path: string, options?: OfficeOptions): Promise<OfficeTable> {
  const outcome = await readOfficeTable(path, options);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ rule }) => rule).join());
  return outcome.value;
}

async function contents(path: string, options?: OfficeOptions) {
  const { columns, rows, notes } = await opened(path, options);
  const cells: unknown[][] = [];
  for await (const row of rows) cells.push([row.row, ...row.cells]);
  return { names: columns.map(({ name }) => name), cells, notes };
}

const faults = async (path: string, options?: OfficeOptions) => {
  const outcome = await readOfficeTable(path, options);
  return outcome.ok ? [] : outcome.problems.map(({ rule }) => rule);
};

describe("CSV", () => {
  test.each([
    [";", "NO;KECAMATAN;DESIL\r\n1;Moti;3\r\n"],
    [",", 'NO,KECAMATAN,DESIL\n1,"Moti",3\n'],
    ["\t", "NO\tKECAMATAN\tDESIL\r1\tMoti\t3\r"],
    ["|", "NO|KECAMATAN|DESIL\r\n1|Moti|3"],
    ["sep=", "sep=;\r\nNO;KECAMATAN;DESIL\r\n1;Moti;3\r\n"],
  ])("separated by %j", async (_, content) => {
    const { names, cells } = await contents(file("a.csv", content));
    expect(names).toEqual(["NO", "KECAMATAN", "DESIL"]);
    expect(cells.map((row) => row.slice(1))).toEqual([["1", "Moti", "3"]]);
  });

  test.each([
    ["utf-8", Buffer.from("NAMA;KET\nJosé;“ya”\n")],
    ["utf-8", Buffer.from("\uFEFFNAMA;KET\nJosé;“ya”\n")],
    ["windows-1252", iconv.encode("NAMA;KET\nJosé;“ya”\n", "windows-1252")],
    ["utf-16le", iconv.encode("NAMA;KET\nJosé;“ya”\n", "utf-16le", { addBOM: true })],
  ])("written as %s", async (encoding, bytes) => {
    const { names, cells, notes } = await contents(file("a.csv", bytes));
    expect(names).toEqual(["NAMA", "KET"]);
    expect(cells).toEqual([[2, "José", "“ya”"]]);
    expect(notes.find(({ subject }) => subject === "encoding")).toMatchObject({
      text: `pengodean ${encoding}`,
      isGuess: encoding === "windows-1252",
    });
  });

  test("titles, blank rows and columns, a row of numbers and a long tail of nothing are passed over", async () => {
    const content = [
      "DAFTAR KELUARGA PENERIMA MANFAAT;;;;;",
      "KOTA TERNATE TAHUN 2026;;;;;",
      ";;;;;",
      "NO;NIK;KECAMATAN;DESIL;;",
      "(1);(2);(3);(4);;",
      "1;9982710101900001;Moti;3;;",
      ";;;;;",
      '2;9982710101900002;"Pulau',
      'Hiri";4;;',
      ";;;;;",
      "",
    ].join("\r\n");
    const { names, cells, notes } = await contents(file("a.csv", content));
    expect(names).toEqual(["NO", "NIK", "KECAMATAN", "DESIL"]);
    expect(cells).toEqual([
      [6, "1", "9982710101900001", "Moti", "3", "", ""],
      [8, "2", "9982710101900002", "Pulau\r\nHiri", "4", "", ""],
    ]);
    expect(notes.filter(({ subject }) => subject === "header")).toEqual([
      { subject: "header", text: "judul kolom di baris 4", isGuess: true },
    ]);
    expect(notes.some(({ subject }) => subject === "numbering")).toBe(true);
  });

  test("names below merged cells are joined, nameless and repeated columns get a name", async () => {
    const content = "NO;KECAMATAN;PROGRAM;;;KET;KET;\n;;PKH;SEMBAKO;PIP;;;\n1;Moti;Ya;Tidak;Ya;a;b;x\n";
    const { names, cells } = await contents(file("a.csv", content));
    expect(names).toEqual(["NO", "KECAMATAN", "PKH", "SEMBAKO", "PIP", "KET", "KET (2)", "kolom H"]);
    expect(cells[0]).toEqual([3, "1", "Moti", "Ya", "Tidak", "Ya", "a", "b", "x"]);
  });

  test("a header that was named or expected is taken, whatever stands above it", async () => {
    const path = file("a.csv", "catatan;lain;hal\nsatu;dua;tiga\nkode_wilayah;menerima;x\n82.71.01;3;y\n");
    expect((await contents(path)).names).toEqual(["catatan", "lain", "hal"]);
    const expected = ["kode_wilayah", "menerima"];
    expect((await contents(path, { expectedColumns: expected })).names).toEqual([
      "kode_wilayah",
      "menerima",
      "x",
    ]);
    expect((await contents(path, { headerRow: 2 })).names).toEqual(["satu", "dua", "tiga"]);
    expect(await faults(path, { headerRow: 99 })).toEqual(["office_no_header"]);
  });

  test("an unclosed quote is told with its row", async () => {
    const path = file("a.csv", `A;B\n1;2\n"3;4\n${"5;6\n".repeat(300_000)}`);
    const outcome = await readOfficeTable(path);
    expect(!outcome.ok && outcome.problems).toMatchObject([{ rule: "office_broken_quotes", row: 3 }]);
  });
});

describe("XLSX", () => {
  const workbook = (sheets: Parameters<typeof writeXlsx>[0]["sheets"]) => writeXlsx({ sheets });

  test("numbers, dates and gaps arrive as they are; the visible sheet is taken and the others are told", async () => {
    const bytes = await workbook([
      { name: "Petunjuk", rows: [["jangan dibaca"]], hidden: true },
      {
        name: "Data & Isi",
        rows: [
          ["DAFTAR KELUARGA", null, null],
          [],
          ["NIK", "TGL", "DESIL"],
          [8271054107900000, new Date("2026-02-01T00:00:00Z"), 3],
          [null, null, null],
          ["9982710101900001", null, "4"],
        ],
      },
      { name: "Rekap", rows: [["a", "b"]] },
    ]);
    const { names, cells, notes } = await contents(file("a.xlsx", bytes));
    expect(names).toEqual(["NIK", "TGL", "DESIL"]);
    expect(cells).toEqual([
      [4, 8271054107900000, new Date("2026-02-01T00:00:00Z"), 3],
      [6, "9982710101900001", null, "4"],
    ]);
    expect(notes.map(({ text, isGuess }) => [text, isGuess])).toEqual([
      ["buku kerja Excel", false],
      ['lembar "Data & Isi"', true],
      ["lembar lain tidak dibaca: Rekap", false],
      ["judul kolom di baris 3", true],
    ]);
  });

  test("a sheet can be named, and one that is not there is told with those that are", async () => {
    const path = file(
      "a.xlsx",
      await workbook([
        {
          name: "A",
          rows: [
            ["x", "y"],
            [1, 2],
          ],
        },
        {
          name: "B",
          rows: [
            ["p", "q"],
            [3, 4],
          ],
        },
      ]),
    );
    expect((await contents(path, { sheet: "B" })).cells).toEqual([[2, 3, 4]]);
    expect(await faults(path, { sheet: "C" })).toEqual(["office_no_sheet"]);
  });

  test("a broken workbook and one of before 2007 are told", async () => {
    expect(await faults(file("a.xlsx", "PK\u0003\u0004 bukan buku kerja"))).toEqual([
      "office_broken_workbook",
    ]);
    expect(await faults(file("a.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).toEqual([
      "office_old_workbook",
    ]);
  });
});

describe("Parquet", () => {
  test("sixteen digits stay sixteen, dates stay dates", async () => {
    const path = join(temporaryFolder(), "a.parquet");
    const database = await DuckDBInstance.create(":memory:");
    const connection = await database.connect();
    await connection.run(
      `COPY (SELECT 9982710101900010::BIGINT AS nik, DATE '2026-02-01' AS tgl, 3::TINYINT AS desil, NULL AS k) TO '${path}'`,
    );
    connection.closeSync();
    const { names, cells } = await contents(path);
    expect(names).toEqual(["nik", "tgl", "desil", "k"]);
    expect(cells).toEqual([[1, "9982710101900010", "2026-02-01", "3", ""]]);
  });

  test("a broken one is told", async () => {
    expect(await faults(file("a.parquet", "PAR1 rusak"))).toEqual(["office_broken_parquet"]);
  });
});

test("a missing and an empty file are told", async () => {
  expect(await faults("/tidak/ada.csv")).toEqual(["office_missing"]);
  expect(await faults(file("a.csv", ""))).toEqual(["empty_file"]);
});

import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { convertFolder, recordsOf, toIndonesianCsv, toWorkbook } from "../tests/office-files.ts";
import { files, readSmall, submission } from "../tests/small.ts";
import { repairTexts } from "./index.ts";

const { pendataan, penyaluran, tahapan } = files;
const strictRows = async () => rowsOf((await readSmall(submission().folder)).tables);

type Tables = Awaited<ReturnType<typeof readSmall>>["tables"];
const rowsOf = (tables: Tables) =>
  tables.map(({ table }) => ({ id: table.dataset.id, rows: table.rows.map(({ values }) => values) }));

/** Returns what was read after the records of one file were written anew in another form. */
async function afterRewriting(
  file: string,
  form: (records: string[][]) => string | Uint8Array | Promise<Uint8Array>,
  extension: "csv" | "xlsx" = "csv",
) {
  const { folder, write, remove, problems } = submission();
  const content = await form(recordsOf(join(folder, file)));
  remove(file);
  write(file.replace(/csv$/, extension), content);
  const { tables, repairs } = await readSmall(folder);
  return { rows: rowsOf(tables), problems: await problems(), repairs, told: repairTexts(repairs) };
}

const semicolons = (records: string[][]) => records.map((cells) => cells.join(";")).join("\n");

describe("the same rows come out of", () => {
  test("a CSV of an Indonesian Excel, titles above and blanks below", async () => {
    const { folder, problems } = submission();
    await convertFolder(folder, "csv", (records) =>
      toIndonesianCsv(records, ["Dinas Sosial Kota Ternate – café", ""]),
    );
    expect(await problems()).toEqual([]);
    const { tables, repairs } = await readSmall(folder);
    expect(rowsOf(tables)).toEqual(await strictRows());
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(["delimiter", "encoding", "titles"]));
  });

  test("a workbook whose city codes became numbers", async () => {
    const { folder, problems } = submission();
    await convertFolder(folder, "xlsx", (records) => toWorkbook(records));
    expect(await problems()).toEqual([]);
    expect(rowsOf((await readSmall(folder)).tables)).toEqual(await strictRows());
  });

  test.each([
    ["codes without dots", "kode_wilayah", (cell: string) => cell.replaceAll(".", ""), "number_code"],
    [
      "codes down to their last digit",
      "kode_wilayah",
      (cell: string) => String(Number(cell.slice(-2))),
      "lost_zero",
    ],
    ["months as Excel shows them", "periode", () => "Mar-26", "period"],
    ["months as dates", "periode", () => "01/03/2026", "period"],
    ["reasons and natures in capitals", "sifat_data", (cell: string) => cell.toUpperCase(), "spelling"],
    ["classes with a space", "desil_awal", (cell: string) => cell.replace("_", " "), "spelling"],
    [
      "numbers with empty decimals",
      "terverifikasi",
      (cell: string) => (cell ? `${cell},00` : ""),
      "decimal_comma",
    ],
  ] as const)("%s", async (_name, column, change, kind) => {
    const { rows, problems, repairs } = await afterRewriting(pendataan, ([header = [], ...body]) => {
      const index = header.indexOf(column);
      return semicolons([header, ...body.map((cells) => cells.with(index, change(cells[index] ?? "")))]);
    });
    expect(problems).toEqual([]);
    expect(rows).toEqual(await strictRows());
    expect(repairs.map((one) => one.kind)).toContain(kind);
  });

  test("dates of a workbook, day first or as the number of a day", async () => {
    const { rows, problems, told } = await afterRewriting(
      tahapan,
      async ([header = [], ...body]) =>
        writeXlsx({
          sheets: [
            {
              name: "Tahapan",
              rows: [
                header,
                ...body.map((cells, index) => {
                  const date = new Date(`${cells[5]}T00:00:00Z`);
                  const [year, month, day] = (cells[5] ?? "").split("-");
                  const serial = date.getTime() / 86_400_000 + 25_569;
                  return cells.map((cell, place) =>
                    place === 5 ? ([date, `${day}/${month}/${year}`, serial][index % 3] ?? "") : cell,
                  );
                }),
              ],
            },
          ],
        }),
      "xlsx",
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual(await strictRows());
    expect(told).toContain(
      '82.71/2026-03/tahapan.xlsx: 3 tanggal ditulis dengan urutan lain (misalnya baris 3, kolom tenggat, tertulis "28/04/2026", dibaca 2026-04-28)',
    );
  });

  test("headers as their titles, a total at the end and empty rows between", async () => {
    const { rows, problems, repairs } = await afterRewriting(pendataan, ([header = [], ...body]) =>
      semicolons([
        header.map((name) => name.replaceAll("_", " ").toUpperCase()),
        ...body.slice(0, 3),
        header.map(() => ""),
        ...body.slice(3),
        ["JUMLAH", ...header.slice(1).map(() => "99")],
      ]),
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual(await strictRows());
    expect(repairs.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["header_name", "empty_rows", "total_row"]),
    );
  });
});

describe("what could mean two things is left to the office:", () => {
  test.each([
    ["1,234 where decimals follow a comma", ";", "1,234", "thousands_separator"],
    ["1.234 where decimals follow a point", ",", "1.234", "thousands_separator"],
    ["a number cut short", ";", "8,271E+15", "lost_digits"],
    ["a message of a formula", ";", "#REF!", "formula_error"],
    ["a fraction", ";", "12,5", "fraction"],
  ])("%s", async (_name, delimiter, cell, rule) => {
    const { problems } = await afterRewriting(pendataan, (records) =>
      records.map((cells, index) => (index === 1 ? cells.with(8, cell) : cells).join(delimiter)).join("\n"),
    );
    expect(problems).toMatchObject([{ rule, row: 2, column: "terverifikasi", value: cell }]);
  });

  test("thousands that can mean one thing only are read, and told", async () => {
    const { rows, told } = await afterRewriting(penyaluran, (records) =>
      semicolons(records.map((cells, index) => (index === 1 ? cells.with(5, "1.234") : cells))),
    );
    expect(rows.find(({ id }) => id === "penyaluran")?.rows[0]).toMatchObject({ keluarga_penyebut: 1234 });
    expect(told).toContain(
      '82.71/2026-T1/penyaluran.csv: 1 angka ditulis dengan pemisah ribuan (misalnya baris 2, kolom keluarga_penyebut, tertulis "1.234", dibaca 1234)',
    );
  });

  test("a code of another kabupaten/kota is never made out of what is left of one", async () => {
    const { problems } = await afterRewriting(pendataan, (records) =>
      semicolons(records.map((cells, index) => (index === 1 ? cells.with(0, "817101") : cells))),
    );
    expect(problems[0]).toMatchObject({ rule: "malformed", row: 2, value: "817101" });
  });
});

test("a file to the letter is told nothing about", async () => {
  expect((await readSmall(submission().folder)).repairs).toEqual([]);
});

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { TableRow } from "#domain/tables";
import { type DatasetDefinition, datasetColumns, datasets } from "#schemas";
import { anyRows } from "../tests/any-rows.ts";
import { toCsv, toWorkbook } from "./index.ts";

const facts = {
  release: "2026-03-31.1",
  published: "2026-03-31",
  nature: "simulasi" as const,
  base: 5,
  areaName: null,
};
const start = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  " =",
  ";=",
  "; +",
  "a;@",
  "b\t-",
  "c\n=",
  "\r\n+",
);
const attack = fc.tuple(start, fc.string({ maxLength: 12 })).map(([first, rest]) => `${first}1+1${rest}`);
const attacked = fc.constantFrom(...datasets).chain((dataset) => {
  const texts = datasetColumns(dataset).filter(({ meta }) => ["text", "code", "url"].includes(meta.kind));
  const columns = datasetColumns(dataset).map(({ name }) => name);
  return fc.record({
    dataset: fc.constant(dataset),
    column: fc.constantFrom(...texts).map(({ name }) => columns.indexOf(name)),
    text: attack,
    rows: anyRows(dataset, 1),
  });
});

/** The rows with the text in that column. */
const withText = (dataset: DatasetDefinition, rows: readonly TableRow[], column: number, text: string) => {
  const { name = "" } = datasetColumns(dataset)[column] ?? {};
  return rows.map((row) => ({ ...row, [name]: text }));
};

test("no text of any column begins a formula in CSV, split at commas or, as Excel in Indonesia does, at semicolons", () => {
  fc.assert(
    fc.property(attacked, ({ dataset, column, rows, text }) => {
      const csv = toCsv(dataset, withText(dataset, rows, column, text));
      const [, row] = parse(csv, { bom: true }) as string[][];
      expect(row?.[column]).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
      for (const piece of csv
        .toString("utf8")
        .slice(1)
        .split(/[;\t\r\n]/))
        expect(piece).not.toMatch(/^[\s"]*[=+\-@]/);
    }),
    { numRuns: 500 },
  );
});

test("a workbook holds every text as it is, as text, and no formula", async () => {
  await fc.assert(
    fc.asyncProperty(attacked, async ({ dataset, column, rows, text }) => {
      const bytes = await toWorkbook(dataset, withText(dataset, rows, column, text), facts);
      const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(sheet).toContain("<sheetData>");
      expect(sheet).not.toContain("<f");
      const { sheets } = await readXlsx(bytes);
      expect(sheets[0]?.rows[1]?.[column]).toBe(text);
    }),
    { numRuns: 100 },
  );
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DatasetColumn, datasetColumns } from "#schemas";
import { findLibreOffice, showSheets } from "../../scripts/checks/libreoffice.ts";
import { type Cell, type ReleasedTable, sampleTables } from "./sample-release.ts";

const program = findLibreOffice();
const folder = mkdtempSync(path.join(tmpdir(), "lembar-"));
const nameOf = ({ dataset, area }: ReleasedTable) => `${dataset.id}-${area ?? "semua"}`;
let tables: ReleasedTable[];

beforeAll(async () => {
  if (program === null) return;
  tables = await sampleTables();
  const copies = tables.map((table) => {
    const copy = path.join(folder, `${nameOf(table)}.xlsx`);
    copyFileSync(table.pathOf("xlsx") ?? "", copy);
    return copy;
  });
  await showSheets(program, copies, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheet = (table: ReleasedTable, name: string) =>
  parse(readFileSync(path.join(folder, `${nameOf(table)}-${name}.csv`))) as string[][];

/** What a cell looks like with Indonesian settings: a number has a point for thousands, a code stays as it is. */
function shown(cell: Cell, { meta }: DatasetColumn): string {
  if (cell === null) return "";
  if (meta.kind === "count") return new Intl.NumberFormat("id").format(Number(cell));
  if (meta.kind === "number") return String(cell).replace(".", ",");
  return String(cell);
}

describe.skipIf(program === null)("LibreOffice with Indonesian settings shows every workbook", () => {
  it("with the cells of the JSON: counts as numbers, codes and periods as they are", () => {
    for (const table of tables) {
      const columns = datasetColumns(table.dataset);
      const [head, ...rows] = sheet(table, "data");
      expect(head, nameOf(table)).toEqual(columns.map(({ name }) => name));
      expect(rows, nameOf(table)).toEqual(
        table.rows.map((row) => columns.map((column) => shown(row[column.name] ?? null, column))),
      );
    }
  });

  it("with notes that say what may be summed, and a dictionary of every column", () => {
    for (const table of tables) {
      expect(sheet(table, "catatan").flat(), nameOf(table)).toContain("Yang boleh dijumlahkan");
      expect(
        sheet(table, "kamus")
          .slice(1)
          .map(([name]) => name),
      ).toEqual(datasetColumns(table.dataset).map(({ name }) => name));
    }
  });
});

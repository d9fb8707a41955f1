import { type Cell, type CellValue, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { TableRow } from "#domain/tables";
import { type ColumnKind, type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";
import { type FileFacts, fileNotes } from "../metadata/index.ts";
import { text } from "../problems/index.ts";

/** A workbook is made in memory and opened in memory: past this the other formats serve better. */
export const mostWorkbookRows = 250_000;

const bold = { font: { bold: true } };
const wrapped = { alignment: { wrapText: true, vertical: "top" } } as const;
/** Codes and texts are text for good: edited by hand they become neither numbers, nor dates, nor formulas. */
const formatsOfCells: Readonly<Record<ColumnKind, string>> = {
  count: "#,##0",
  percent: "0",
  number: "General",
  date: "yyyy-mm-dd",
  code: "@",
  text: "@",
  url: "@",
};

/** Returns the rows as a workbook of three sheets: data, notes and dictionary. The same rows give the same bytes. */
export function toWorkbook(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
  facts: FileFacts,
): Promise<Uint8Array> {
  const date = new Date(`${facts.published}T00:00:00Z`);
  return writeXlsx({
    sheets: [dataSheet(dataset, rows), notesSheet(dataset, facts), dictionarySheet(dataset)],
    properties: { title: dataset.title.id, creator: "Bansos Terbuka", created: date, modified: date },
  });
}

function dataSheet(dataset: DatasetDefinition, rows: readonly TableRow[]): WriteSheet {
  const columns = datasetColumns(dataset);
  return {
    name: "data",
    columns: columns.map(({ name, meta }): ColumnDef => {
      const width = Math.min(48, Math.max(12, name.length + 3));
      return { width, style: { numFmt: formatsOfCells[meta.kind] } };
    }),
    rows: [
      columns.map(({ name }) => name),
      ...rows.map((row) => columns.map((column) => cellOf(row, column))),
    ],
    cells: headCells(columns.map(({ name }) => name)),
    freezePane: { rows: 1 },
  };
}

function cellOf(row: TableRow, { name, meta }: DatasetColumn): CellValue {
  const value = row[name] ?? null;
  return meta.kind === "date" && value !== null ? new Date(`${value}T00:00:00Z`) : value;
}

function notesSheet(dataset: DatasetDefinition, facts: FileFacts): WriteSheet {
  const lines = fileNotes(dataset, facts).flatMap(({ heading, lines: own }) => [
    { value: heading, style: bold },
    ...own.map((value) => ({ value, style: wrapped })),
    { value: null, style: wrapped },
  ]);
  return {
    name: text("notes.sheet"),
    columns: [{ width: 110 }],
    rows: lines.map(({ value }) => [value]),
    cells: new Map(lines.map((line, row) => [`${row},0`, line])),
  };
}

function dictionarySheet(dataset: DatasetDefinition): WriteSheet {
  const words = (["column", "title", "meaning", "unit", "allowed", "optional"] as const).map((word) =>
    text(`template.${word}`),
  );
  const head = [...words, text("dictionary.sums"), text("template.source")];
  const body = datasetColumns(dataset).map(({ name, meta, allowed, isOptional }) => [
    name,
    meta.title.id,
    meta.description.id,
    meta.unit?.id ?? "",
    allowed?.join(", ") ?? "",
    text(isOptional ? "template.may_be_empty" : "template.must_be_filled"),
    meta.summableAlong.join(", "),
    meta.source.id,
  ]);
  const styled = body.flatMap((cells, row) =>
    cells.map((value, column) => [`${row + 1},${column}`, { value, style: wrapped }] as const),
  );
  return {
    name: text("dictionary.sheet"),
    columns: [24, 26, 70, 12, 50, 14, 26, 34].map((width) => ({ width })),
    rows: [head, ...body],
    cells: new Map<string, Partial<Cell>>([...headCells(head), ...styled]),
    freezePane: { rows: 1 },
  };
}

const headCells = (names: readonly string[]) =>
  new Map(names.map((value, column) => [`0,${column}`, { value, style: bold }]));

import { type CellValue, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { TableRow } from "#domain/tables";
import { type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";
import { columnLetter } from "../office/columns.ts";
import { text } from "../problems/index.ts";
import { notesSheet } from "./notes-sheet.ts";

export interface TemplateFacts {
  readonly dataset: DatasetDefinition;
  readonly rows: readonly TableRow[];
  readonly period: string;
  /** Codes and names of the areas that rows may be of. */
  readonly areas: readonly (readonly [code: string, name: string])[];
}

const spareRows = 500;
const longestList = 250;

/** Returns a workbook to fill in: example rows with lists to choose from, notes on every column, and the codes. */
export function templateWorkbook(facts: TemplateFacts): Promise<Uint8Array> {
  return writeXlsx({ sheets: [dataSheet(facts), notesSheet(facts.dataset), codeSheet(facts)] });
}

function dataSheet(facts: TemplateFacts): WriteSheet {
  const { dataset, rows } = facts;
  const columns = datasetColumns(dataset);
  const body = rows.map((row) => columns.map((column) => cellOf(row[column.name] ?? null, column)));
  const bold = { font: { bold: true } };
  return {
    name: dataset.id,
    columns: columns.map(columnDefinition),
    rows: [columns.map(({ name }) => name), ...body],
    cells: new Map(columns.map(({ name }, index) => [`0,${index}`, { value: name, style: bold }])),
    dataValidations: columns.flatMap((column, index) => validationOf(column, index, facts)),
    freezePane: { rows: 1 },
  };
}

/** Codes are text from the start, so that no spreadsheet takes their zeros or makes them dates. */
function columnDefinition({ name, meta }: DatasetColumn): ColumnDef {
  const width = Math.max(12, name.length + 2);
  if (meta.kind === "count" || meta.kind === "percent") return { width, style: { numFmt: "0" } };
  if (meta.kind === "date") return { width, style: { numFmt: "yyyy-mm-dd" } };
  return { width, style: { numFmt: "@" } };
}

function cellOf(value: TableRow[string], { meta }: DatasetColumn): CellValue {
  return meta.kind === "date" && value !== null ? new Date(`${value}T00:00:00Z`) : value;
}

function validationOf(
  { name, meta, allowed, isOptional }: DatasetColumn,
  position: number,
  { rows, areas, period }: TemplateFacts,
): DataValidation[] {
  const letter = columnLetter(position);
  const common = {
    range: `${letter}2:${letter}${rows.length + spareRows}`,
    allowBlank: isOptional,
    showErrorMessage: true,
    errorTitle: meta.title.id,
    errorMessage: text("template.choose"),
  };
  const list = name === "periode" ? [period] : allowed;
  if (name === "kode_wilayah") {
    const codes = `'${text("template.codes")}'!$A$2:$A$${areas.length + 1}`;
    return [{ ...common, type: "list", formula1: codes }];
  }
  if (list && list.join(",").length <= longestList) return [{ ...common, type: "list", values: [...list] }];
  const largest = meta.kind === "percent" ? 100 : 2_147_483_647;
  if (meta.kind === "count" || meta.kind === "percent")
    return [
      {
        ...common,
        type: "whole",
        operator: "between",
        formula1: "0",
        formula2: String(largest),
        errorMessage: text("template.whole", { largest }),
      },
    ];
  return [];
}

function codeSheet({ areas }: TemplateFacts): WriteSheet {
  const head = [text("template.code"), text("template.area")];
  return {
    name: text("template.codes"),
    columns: [{ width: 14, style: { numFmt: "@" } }, { width: 40 }],
    rows: [head, ...areas.map((area) => [...area])],
    freezePane: { rows: 1 },
  };
}

import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import { type DatasetColumn, type DatasetDefinition, datasetColumns } from "#schemas";
import { text } from "../problems/index.ts";

const widths = [28, 28, 70, 14, 50, 12, 34];
const wrapped = { alignment: { wrapText: true, vertical: "top" } } as const;

/** Returns the sheet of notes: what the table answers, and for every column its meaning, unit and allowed values. */
export function notesSheet(dataset: DatasetDefinition): WriteSheet {
  const { title, description, question, grain } = dataset;
  const head = (["column", "title", "meaning", "unit", "allowed", "optional", "source"] as const).map(
    (name) => text(`template.${name}`),
  );
  const intro: CellValue[][] = [
    [title.id],
    [text("template.simulated")],
    [description.id],
    [question.id],
    [text("template.grain", { grain: grain.id })],
    [text("template.how")],
    [],
  ];
  const bold = { font: { bold: true } };
  return {
    name: text("template.notes"),
    columns: widths.map((width) => ({ width })),
    rows: [...intro, head, ...datasetColumns(dataset).map(noteOf)],
    cells: new Map<string, Partial<Cell>>([
      ["0,0", { value: title.id, style: bold }],
      ["1,0", { value: text("template.simulated"), style: bold }],
      ...head.map((value, index) => [`${intro.length},${index}`, { value, style: bold }] as const),
      ...datasetColumns(dataset).flatMap((column, row) =>
        noteOf(column).map(
          (value, index) => [`${intro.length + 1 + row},${index}`, { value, style: wrapped }] as const,
        ),
      ),
    ]),
  };
}

function noteOf(column: DatasetColumn): CellValue[] {
  const { name, meta, isOptional } = column;
  return [
    name,
    meta.title.id,
    meta.description.id,
    meta.unit?.id ?? "",
    allowedText(column),
    text(isOptional ? "template.may_be_empty" : "template.must_be_filled"),
    meta.source.id,
  ];
}

function allowedText({ name, meta, allowed }: DatasetColumn): string {
  if (allowed) return allowed.join(", ");
  if (name === "kode_wilayah") return text("template.see_codes");
  if (meta.kind === "count") return text("template.kind_count");
  if (meta.kind === "percent") return text("template.kind_percent");
  if (meta.kind === "date") return text("template.kind_date");
  return name === "periode" ? text("template.kind_period") : text("template.kind_text");
}

import { datasetColumns } from "#schemas";
import { csvRows } from "../office/csv-rows.ts";
import { findDelimiter } from "../office/delimiter.ts";
import { isBlank, type OfficeRow } from "../office/index.ts";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";
import type { Decoded } from "./encoding.ts";
import { cutAtHeader } from "./find-table.ts";
import type { InputFile } from "./input.ts";
import { personNumbersInText } from "./person-numbers.ts";
import { type InputRepair, repair } from "./repair.ts";
import { readRows } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import { splitRecords } from "./split-records.ts";

/** Returns the sheet of a CSV that follows RFC 4180, header first. */
export function openStrictCsv({ name }: InputFile, content: string): Outcome<Sheet> {
  const records = splitRecords(content, name);
  if (!records.ok) return refusal(...records.problems, ...personNumbersInText(content, name));
  const [first, ...body] = records.value;
  if (!first) return refusal(problem("empty_file", { file: name }));
  return success({
    format: "csv",
    decimalSign: ".",
    rows: records.value,
    headerRow: first.row,
    names: first.cells.map((cell) => cell.trim()),
    body,
    merged: [],
    repairs: [],
  });
}

/** Returns the sheet of a CSV as Excel writes it: any separator, any encoding, titles above the header. */
export async function openCsv(file: InputFile, { content, encoding }: Decoded): Promise<Outcome<Sheet>> {
  const { name, path, dataset } = file;
  const { delimiter } = findDelimiter(content.slice(0, 1 << 17));
  const told: InputRepair[] = [];
  if (delimiter !== ",") told.push(repair("delimiter", { file: name }, null, delimiterName(delimiter)));
  if (encoding !== "utf-8") told.push(repair("encoding", { file: name }, null, encoding));
  const rows = await readRows(() => csvRows(path, name, { encoding, delimiter }), name);
  if (!rows.ok) return refusal(...rows.problems, ...personNumbersInText(content, name));
  const filled = rows.value.filter(isFilled);
  const table = cutAtHeader(filled, datasetColumns(dataset), name);
  if (!table.ok) return table;
  return success({
    format: "csv",
    decimalSign: delimiter === "," ? "." : ",",
    rows: filled,
    merged: [],
    ...table.value,
    repairs: [...told, ...table.value.repairs],
  });
}

const isFilled = ({ cells }: OfficeRow) => cells.some((cell) => !isBlank(cell));

function delimiterName(delimiter: string): string {
  if (delimiter === "\t") return text("delimiter.tab");
  return delimiter === "|" ? text("delimiter.pipe") : text("delimiter.semicolon");
}

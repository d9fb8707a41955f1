import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";
import { isBlank } from "./cells/index.ts";
import { columnsOf } from "./columns.ts";
import { csvRows } from "./csv-rows.ts";
import { findHeader } from "./find-header.ts";
import { formatBytes, formatOf } from "./format.ts";
import { parquetRows } from "./parquet-rows.ts";
import {
  BrokenTable,
  type OfficeFormat,
  type OfficeNote,
  type OfficeOptions,
  type OfficeRow,
  type OfficeTable,
  type RawRows,
} from "./table.ts";
import { xlsxRows } from "./xlsx-rows.ts";

const sampleRows = 200;

/**
 * Opens a table as an office sent it: CSV in any of the ways Excel writes it, XLSX or Parquet. Tells what it took
 * (encoding, delimiter, sheet, header row); rows are read as they are asked for.
 */
export async function readOfficeTable(
  path: string,
  options: OfficeOptions = {},
): Promise<Outcome<OfficeTable>> {
  const file = options.name ?? basename(path);
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) return refusal(problem("office_missing", { file }));
  if (info.size === 0) return refusal(problem("empty_file", { file }));
  const format = formatOf(await firstBytes(path));
  if (format === null) return refusal(problem("office_old_workbook", { file }));
  const raw = await openRows(path, file, format, options);
  if (!raw.ok) return raw;
  try {
    return await tableOf(file, format, raw.value, options);
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    return refusal(error.problem);
  }
}

async function openRows(
  path: string,
  file: string,
  format: OfficeFormat,
  options: OfficeOptions,
): Promise<Outcome<RawRows>> {
  if (format === "xlsx") return xlsxRows(path, file, options);
  return format === "parquet" ? parquetRows(path, file) : success(await csvRows(path, file, options));
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(formatBytes), 0, formatBytes, 0);
    return buffer;
  } finally {
    await handle.close();
  }
}

async function tableOf(
  file: string,
  format: OfficeFormat,
  raw: RawRows,
  options: OfficeOptions,
): Promise<Outcome<OfficeTable>> {
  const sample = await firstRows(raw.rows);
  const { names, notes } = raw;
  if (names) {
    const rows = filledRows(sample, raw.rows);
    return success({ file, format, columns: columnsOf(names, []), rows, notes });
  }
  const header = findHeader(sample, options);
  if (!header) {
    await raw.rows.return();
    return refusal(problem("office_no_header", { file, value: raw.sheet ?? null }));
  }
  const data = sample.slice(header.dataFrom);
  const row = sample[header.index]?.row ?? 1;
  const told: OfficeNote[] = [
    { subject: "header", text: text("office.header", { row }), isGuess: header.isGuess },
  ];
  if (header.hasGroups) told.push({ subject: "group_header", text: text("office.groups"), isGuess: true });
  if (header.hasNumbering)
    told.push({ subject: "numbering", text: text("office.numbering"), isGuess: false });
  return success({
    file,
    format,
    columns: columnsOf(header.names, data),
    rows: filledRows(data, raw.rows),
    notes: [...notes, ...told],
  });
}

async function firstRows(rows: RawRows["rows"]): Promise<OfficeRow[]> {
  const sample: OfficeRow[] = [];
  while (sample.length < sampleRows) {
    const { value, done } = await rows.next();
    if (done || !value) break;
    sample.push(value);
  }
  return sample;
}

async function* filledRows(
  sample: readonly OfficeRow[],
  rest: RawRows["rows"],
): AsyncGenerator<OfficeRow, void, undefined> {
  const isFilled = ({ cells }: OfficeRow) => cells.some((cell) => !isBlank(cell));
  try {
    for (const row of sample) if (isFilled(row)) yield row;
    for await (const row of rest) if (isFilled(row)) yield row;
  } finally {
    await rest.return();
  }
}

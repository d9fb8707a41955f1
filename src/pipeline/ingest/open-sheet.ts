import { readFile } from "node:fs/promises";
import { formatBytes } from "#messages";
import { type DatasetColumn, datasetColumns } from "#schemas";
import { formatOf } from "../office/format.ts";
import { type Outcome, problem, refusal } from "../problems/index.ts";
import { decodeOffice } from "./encoding.ts";
import type { InputFile } from "./input.ts";
import { openCsv, openStrictCsv } from "./open-csv.ts";
import { openWorkbook } from "./open-workbook.ts";
import type { Sheet } from "./sheet.ts";

const largestFile = 50_000_000;

/**
 * Opens an input file however the office saved it. What it is shows from its first bytes, not from its name. A CSV
 * that follows RFC 4180, with its header in the first row, is read to the letter; anything else is made out.
 */
export async function openSheet(file: InputFile): Promise<Outcome<Sheet>> {
  const bytes = await readFile(file.path);
  if (bytes.length > largestFile)
    return refusal(problem("too_large", { file: file.name }, { limit: formatBytes(largestFile) }));
  const format = formatOf(bytes);
  if (format === "xlsx") return openWorkbook(file, bytes);
  if (format === null) return refusal(problem("office_old_workbook", { file: file.name }));
  const decoded = decodeOffice(bytes, file.name);
  if (!decoded.ok) return decoded;
  const columns = datasetColumns(file.dataset);
  const { content, encoding } = decoded.value;
  const isStrict = encoding === "utf-8" && isPlainHeader(content, columns);
  return isStrict ? openStrictCsv(file, content) : openCsv(file, decoded.value);
}

/** Claims whether the first line holds names of columns, separated by commas. */
function isPlainHeader(content: string, columns: readonly DatasetColumn[]): boolean {
  const first = content.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";
  const names = first.split(",").map((name) => name.replace(/^"|"$/g, "").trim());
  return columns.filter(({ name }) => names.includes(name)).length >= 2;
}

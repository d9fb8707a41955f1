import { stringify } from "csv-stringify/sync";
import type { TableRow } from "#domain/tables";
import { type DatasetDefinition, datasetColumns } from "#schemas";

/**
 * Returns the rows as CSV after RFC 4180: comma, CRLF, header, UTF-8 with a byte order mark so that Excel reads it
 * right. What a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function toCsv(dataset: DatasetDefinition, rows: readonly TableRow[]): Buffer {
  const text = stringify([...rows], {
    columns: datasetColumns(dataset).map(({ name }) => name),
    header: true,
    bom: true,
    record_delimiter: "windows",
    cast: { string: withoutFormula },
  });
  return Buffer.from(text, "utf8");
}

/**
 * Where the list separator is `;`, as in Indonesia, Excel splits the line there and pays no heed to quotes within:
 * what follows a separator or a line break begins a cell too.
 */
const withoutFormula = (value: string) => value.replace(/(^|[;\t\r\n])(?=\s*[=+\-@]|[\t\r])/g, "$1'");

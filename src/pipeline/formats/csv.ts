import { stringify } from "csv-stringify/sync";
import type { TableRow } from "#domain/tables";
import { type DatasetDefinition, datasetColumns } from "#schemas";

/**
 * Returns the rows as CSV after RFC 4180: comma, CRLF, header, UTF-8 with a byte order mark so that Excel reads it
 * right. Texts that a spreadsheet would run as a formula get a leading apostrophe.
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

const withoutFormula = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

import { stringify } from "csv-stringify/sync";
import { type DataNature, datasets } from "#schemas";
import { datasetNature } from "../metadata/index.ts";
import type { ChangedRow } from "./diff.ts";

const keyColumns = [...new Set(datasets.flatMap(({ key }) => key))];
const columns = [
  "himpunan_data",
  ...keyColumns,
  "perubahan",
  "sebab_perubahan",
  "kolom_berubah",
  "sifat_data",
];

/** Returns the changed rows by their keys as CSV with a byte order mark. The values are in the two releases. */
export function changedRowsCsv(rows: readonly ChangedRow[], nature: DataNature): Buffer {
  const options = { bom: true, record_delimiter: "windows" as const };
  return Buffer.from(stringify([columns, ...cellsOf(rows, nature)], options), "utf8");
}

/** Returns the same as JSON: rows as arrays in the order of `columns`. */
export function changedRowsJson(
  rows: readonly ChangedRow[],
  { id, previous, nature }: { id: string; previous: string | null; nature: DataNature },
): string {
  const lines = cellsOf(rows, nature).map((cells) => `    ${JSON.stringify(cells)}`);
  const head = { release: id, previous, nature, columns };
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(",\n")}\n]}\n`;
}

function cellsOf(rows: readonly ChangedRow[], nature: DataNature) {
  return rows.map(({ dataset, row, kind, cause, columns: changed }) => [
    dataset.id,
    ...keyColumns.map((name) => row[name] ?? null),
    kind,
    cause,
    changed.join(" "),
    datasetNature(dataset, nature),
  ]);
}

/** A row of a released CSV and the line of the file on which it begins; the header is line 1. */
export interface FileRow {
  readonly line: number;
  /** By column; null where the cell is empty. */
  readonly cells: Readonly<Record<string, string | null>>;
}

/** Returns the rows of a CSV after RFC 4180, with or without a byte order mark. Throws where a quote is left open. */
export function csvRows(text: string): FileRow[] {
  const [header, ...records] = recordsOf(text.replace(/^\uFEFF/, ""));
  if (!header) return [];
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.cells.map((name, index) => [name, cells[index] || null])),
  }));
}

interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function recordsOf(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let [line, at] = [1, 0];
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [] };
    for (let end = ","; end === ","; ) {
      cell.lastIndex = at;
      const match = cell.exec(text);
      if (!match) throw new Error(`Not CSV after RFC 4180: line ${line}`);
      const [whole, quoted, plain = "", ending = ""] = match;
      record.cells.push(quoted?.replaceAll('""', '"') ?? plain);
      line += whole.split("\n").length - 1;
      at = cell.lastIndex;
      end = ending;
    }
    records.push(record);
  }
  return records;
}

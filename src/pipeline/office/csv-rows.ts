import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import { problem, text } from "../problems/index.ts";
import { findDelimiter } from "./delimiter.ts";
import { type FoundEncoding, findEncoding } from "./encoding.ts";
import { BrokenTable, type OfficeNote, type OfficeOptions, type OfficeRow, type RawRows } from "./table.ts";

const sampleBytes = 1 << 17;
const longestRecord = 1_000_000;

/** Returns the rows of a CSV file, however it is written and separated. */
export async function csvRows(path: string, file: string, options: OfficeOptions): Promise<RawRows> {
  const encoding = options.encoding
    ? { name: options.encoding as FoundEncoding["name"], isGuess: false }
    : await findEncoding(path);
  const sample = iconv.decode(await firstBytes(path), encoding.name);
  const delimiter = options.delimiter
    ? { delimiter: options.delimiter, isGuess: false }
    : findDelimiter(sample);
  const notes: OfficeNote[] = [
    { subject: "format", text: text("office.format.csv"), isGuess: false },
    {
      subject: "encoding",
      text: text("office.encoding", { encoding: encoding.name }),
      isGuess: encoding.isGuess,
    },
    {
      subject: "delimiter",
      text: text("office.delimiter", { delimiter: nameOf(delimiter.delimiter) }),
      isGuess: delimiter.isGuess,
    },
  ];
  return { rows: records(path, file, encoding.name, delimiter.delimiter), notes, names: null };
}

async function* records(
  path: string,
  file: string,
  encoding: string,
  delimiter: string,
): AsyncGenerator<OfficeRow, void, undefined> {
  const source = createReadStream(path, { highWaterMark: 1 << 20 });
  const decoder = iconv.decodeStream(encoding);
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: longestRecord,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
  });
  source.on("error", (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const cells of source.pipe(decoder).pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenTable(problem("office_broken_quotes", { file, row: recordOf(error) }));
  } finally {
    source.destroy();
  }
}

function recordOf(error: CsvError): number | null {
  return typeof error.records === "number" ? error.records + 1 : null;
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function nameOf(delimiter: string): string {
  if (delimiter === ";") return text("delimiter.semicolon");
  if (delimiter === "\t") return text("delimiter.tab");
  if (delimiter === "|") return text("delimiter.pipe");
  return delimiter === "," ? text("office.delimiter.comma") : `"${delimiter}"`;
}

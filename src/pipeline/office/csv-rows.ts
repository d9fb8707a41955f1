import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import { problem, text } from "../problems/index.ts";
import { findDelimiter } from "./delimiter.ts";
import { type FoundEncoding, findEncoding } from "./encoding.ts";
import { splitCsv, UnclosedQuote } from "./split-csv.ts";
import { BrokenTable, type OfficeNote, type OfficeOptions, type OfficeRow, type RawRows } from "./table.ts";

const sampleBytes = 1 << 17;
const pieceBytes = 1 << 18;

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
  const lineEnd = sample.includes("\n") || !sample.includes("\r") ? "\n" : "\r";
  const form = { encoding: encoding.name, delimiter: delimiter.delimiter, lineEnd } as const;
  return { rows: records(path, file, form), notes, names: null };
}

interface CsvForm {
  readonly encoding: string;
  readonly delimiter: string;
  readonly lineEnd: "\n" | "\r";
}

async function* records(
  path: string,
  file: string,
  { encoding, delimiter, lineEnd }: CsvForm,
): AsyncGenerator<OfficeRow, void, undefined> {
  let row = 0;
  try {
    for await (const cells of splitCsv(decoded(path, encoding), delimiter, lineEnd)) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    throw new BrokenTable(problem("office_broken_quotes", { file, row: error.record }));
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string, void, undefined> {
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>)
    yield decoder.write(piece);
  yield decoder.end() ?? "";
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

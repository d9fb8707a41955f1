/** Thrown where a quote is never closed; `record` is the record it opens in, the first being 1. */
export class UnclosedQuote extends Error {
  readonly record: number;
  constructor(record: number) {
    super(`Unclosed quote in record ${record}`);
    this.record = record;
  }
}

const longestRecord = 1_000_000;

/**
 * Gives the records of a text that arrives in pieces. A million lines pass through here, so a line without quotes is
 * split at once; a quote opens a cell only at its start, and elsewhere is a character like any other.
 */
export async function* splitCsv(
  pieces: AsyncIterable<string>,
  delimiter: string,
  lineEnd: "\n" | "\r",
): AsyncGenerator<string[], void, undefined> {
  let text = "";
  let record = 0;
  for await (const piece of pieces) {
    text += piece;
    let from = 0;
    for (;;) {
      const read = nextRecord(text, from, delimiter, lineEnd);
      if (read === null) break;
      record += 1;
      from = read.end;
      yield read.cells;
    }
    text = text.slice(from);
    if (text.length > longestRecord) throw new UnclosedQuote(record + 1);
  }
  if (text === "") return;
  const last = nextRecord(text + lineEnd, 0, delimiter, lineEnd);
  if (last === null) throw new UnclosedQuote(record + 1);
  yield last.cells;
}

interface ReadRecord {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly end: number;
}

/** Null where the record does not end within the text. */
function nextRecord(text: string, from: number, delimiter: string, lineEnd: string): ReadRecord | null {
  const newline = text.indexOf(lineEnd, from);
  if (newline < 0) return null;
  const isWindows = lineEnd === "\n" && newline > from && text.charCodeAt(newline - 1) === 13;
  const line = text.slice(from, isWindows ? newline - 1 : newline);
  if (!line.includes('"')) return { cells: line.split(delimiter), end: newline + 1 };
  return quotedRecord(text, from, delimiter, lineEnd);
}

function quotedRecord(text: string, from: number, delimiter: string, lineEnd: string): ReadRecord | null {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, delimiter, lineEnd) : bareCell(text, at, delimiter, lineEnd);
    if (cell === null) return null;
    cells.push(cell.value);
    if (text[cell.end] === delimiter) {
      at = cell.end + 1;
      continue;
    }
    const newline = text.indexOf(lineEnd, cell.end);
    return newline < 0 ? null : { cells, end: newline + 1 };
  }
}

interface ReadCell {
  readonly value: string;
  /** Where its delimiter or the end of its line stands. */
  readonly end: number;
}

function bareCell(text: string, from: number, delimiter: string, lineEnd: string): ReadCell | null {
  const newline = text.indexOf(lineEnd, from);
  if (newline < 0) return null;
  const found = text.indexOf(delimiter, from);
  if (found >= 0 && found < newline) return { value: text.slice(from, found), end: found };
  const end = text.charCodeAt(newline - 1) === 13 && newline > from ? newline - 1 : newline;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, delimiter: string, lineEnd: string): ReadCell | null {
  let quote = text.indexOf('"', from + 1);
  while (quote >= 0) {
    const after = text[quote + 1];
    if (after === undefined) return null;
    if (after === delimiter || after === lineEnd) break;
    if (after === "\r" && (text[quote + 2] ?? lineEnd) === lineEnd) break;
    quote = text.indexOf('"', after === '"' ? quote + 2 : quote + 1);
  }
  if (quote < 0) return null;
  return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
}

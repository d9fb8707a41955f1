import type { InputProblem } from "#schemas";

/** A cell as the file holds it: CSV and Parquet give text, XLSX also numbers and dates. */
export type OfficeCell = string | number | boolean | Date | null;

export interface OfficeRow {
  /** Row as a spreadsheet counts it, the first row of the file being 1; in Parquet the first record is 1. */
  readonly row: number;
  /** By column position; may be shorter than the columns. */
  readonly cells: readonly OfficeCell[];
}

export interface OfficeColumn {
  /** Header as written, or `kolom F` where it has none; a repeated name carries its number. */
  readonly name: string;
  /** Place in the cells of a row. */
  readonly position: number;
}

export type OfficeFormat = "csv" | "xlsx" | "parquet";

/** What was taken of the file. A guess that matters is marked: the operator should look at it. */
export interface OfficeNote {
  readonly subject:
    | "format"
    | "encoding"
    | "delimiter"
    | "sheet"
    | "other_sheets"
    | "header"
    | "group_header"
    | "numbering";
  readonly text: string;
  readonly isGuess: boolean;
}

/** A table as an office sent it, open for reading. */
export interface OfficeTable {
  /** Name for messages. */
  readonly file: string;
  readonly format: OfficeFormat;
  readonly columns: readonly OfficeColumn[];
  /** Rows below the header that hold anything, once. Throws `BrokenTable` where the file cannot be read on. */
  readonly rows: AsyncIterable<OfficeRow>;
  readonly notes: readonly OfficeNote[];
}

export interface OfficeOptions {
  /** Name for messages; the name of the file by default. */
  readonly name?: string;
  readonly sheet?: string;
  /** Row of the header, as a spreadsheet counts. */
  readonly headerRow?: number;
  readonly delimiter?: string;
  /** `utf-8`, `utf-16le` or `windows-1252`. */
  readonly encoding?: string;
  /** Names the header should hold: the row with most of them is the header. */
  readonly expectedColumns?: readonly string[];
}

/** The rows of a file before its header is known. */
export interface RawRows {
  readonly rows: AsyncGenerator<OfficeRow, void, undefined>;
  readonly notes: readonly OfficeNote[];
  /** Names given by the format itself; null where a row holds them. */
  readonly names: readonly string[] | null;
  /** Sheet of a workbook that the rows are of. */
  readonly sheet?: string;
}

/** Thrown while rows are read from a file that turns out to be broken. */
export class BrokenTable extends Error {
  readonly problem: InputProblem;
  constructor(problem: InputProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

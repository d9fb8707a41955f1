import type { CellValue } from "#domain/tables";
import type { DatasetDefinition } from "#schemas";

/** A file of the submission: `<area>/<period>/<dataset>.csv`. */
export interface InputFile {
  /** Path inside the folder, for messages. */
  readonly name: string;
  readonly path: string;
  readonly dataset: DatasetDefinition;
  /** Null for the reference file of official figures, which covers every area and period. */
  readonly area: string | null;
  readonly period: string | null;
}

/** A row as read: cells that broke a rule are absent from `values`. */
export interface InputRow {
  readonly file: string;
  /** Row as a spreadsheet counts it; 1 is the header. */
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** The rows of one file. */
export interface InputTable extends InputFile {
  readonly rows: readonly InputRow[];
}

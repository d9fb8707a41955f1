import type { PublishedRow } from "#domain/indicator";

export type { BoundaryTopology } from "#schemas";

/** The figures of one kabupaten/kota in one release, with what is needed to draw it. */
export interface ExplorerSlice {
  readonly release: string;
  readonly nature: string;
  readonly code: string;
  readonly name: string;
  readonly kecamatan: readonly SliceKecamatan[];
  /** Schematic outlines: [longitude, latitude] rings per kecamatan. */
  readonly outlines: Readonly<Record<string, readonly Ring[]>>;
  readonly tables: Readonly<Record<string, PackedTable>>;
}

export type Ring = [longitude: number, latitude: number][];

export interface SliceKecamatan {
  readonly code: string;
  readonly name: string;
  readonly isIsland: boolean;
  readonly column: number;
  readonly row: number;
}

/**
 * The rows of a dataset by column. A row stands at its place in periods x programmes x classes x kecamatan; a row
 * that was not published holds null in every column and no reason.
 */
export interface PackedTable {
  readonly periods: readonly string[];
  /** One empty name where the dataset knows no programmes. */
  readonly programs: readonly string[];
  readonly classes: readonly string[];
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
  readonly reasons: readonly string[];
  /** 0 where the row has values, else one more than the place of its reason in `reasons`. */
  readonly reasonOf: readonly number[];
}

export interface RowChoice {
  readonly period: string;
  readonly program: string;
  /** Null: every class. */
  readonly desil: string | null;
  /** Null: every kecamatan. */
  readonly kecamatan: string | null;
}

/** Returns the published rows of a slice that fit a choice, one per class and kecamatan. */
export function rowsOf(slice: ExplorerSlice, dataset: string, choice: RowChoice): PublishedRow[] {
  const table = slice.tables[dataset];
  if (!table) return [];
  const period = table.periods.indexOf(choice.period);
  const program = table.programs[0] === "" ? 0 : table.programs.indexOf(choice.program);
  if (period < 0 || program < 0) return [];
  const start = (period * table.programs.length + program) * table.classes.length;
  const rows: PublishedRow[] = [];
  for (const [index, key] of table.classes.entries())
    if (choice.desil === null || choice.desil === key)
      for (const [place, { code }] of slice.kecamatan.entries())
        if (choice.kecamatan === null || choice.kecamatan === code)
          rows.push(rowAt(table, (start + index) * slice.kecamatan.length + place));
  return rows;
}

function rowAt({ columns, reasons, reasonOf }: PackedTable, at: number): PublishedRow {
  const row: Record<string, string | number | null> = {
    alasan_kosong: reasons[(reasonOf[at] ?? 0) - 1] ?? null,
  };
  for (const name in columns) row[name] = columns[name]?.[at] ?? null;
  return row;
}

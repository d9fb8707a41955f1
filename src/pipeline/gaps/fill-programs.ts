import { rowShape } from "#domain/program";
import { kabupatenKotaOf } from "#domain/region";
import type { CellValue } from "#domain/tables";
import { type DatasetDefinition, type DesilBound, datasetColumns, type Program } from "#schemas";
import type { InputRow, InputTable, TableReading } from "../ingest/index.ts";

/** A programme that a file does not have at all: its rows are added, empty and with the reason. */
export interface AbsentProgram {
  readonly file: string;
  readonly program: string;
}

export interface FilledTables {
  readonly readings: readonly TableReading[];
  readonly absent: readonly AbsentProgram[];
}

/**
 * Returns the tables with rows for every programme that a file leaves out whole: not collected, or not offered where
 * the rules say so. A programme that a file has in part is not touched: there rows are missing by mistake.
 */
export function fillAbsentPrograms(
  readings: readonly TableReading[],
  programs: readonly Program[],
): FilledTables {
  const absent: AbsentProgram[] = [];
  const filled = readings.map((reading) => {
    const { table } = reading;
    if (!table.dataset.key.includes("program") || !reading.isReadable) return reading;
    const present = new Set(table.rows.map(({ values }) => values.program));
    if (present.has(undefined)) return reading;
    const added = programs
      .filter(({ id }) => !present.has(id))
      .map((program) => ({ program, rows: emptyRows(table, program) }))
      .filter(({ rows }) => rows.length > 0);
    absent.push(...added.map(({ program: { id } }) => ({ file: table.name, program: id })));
    return { ...reading, table: { ...table, rows: [...table.rows, ...added.flatMap(({ rows }) => rows)] } };
  });
  return { readings: filled, absent };
}

/** One row like each row of the first programme in the file, without its counts. */
function emptyRows({ dataset, rows }: InputTable, program: Program): InputRow[] {
  const [first] = rows;
  const like = rows.filter(({ values }) => values.program === first?.values.program);
  const kept = keptColumns(dataset);
  return like.map((row) => {
    const values = datasetColumns(dataset).map(({ name }): [string, CellValue | undefined] => [
      name,
      kept.includes(name) ? row.values[name] : null,
    ]);
    return {
      ...row,
      values: {
        ...(Object.fromEntries(values) as Record<string, CellValue>),
        program: program.id,
        alasan_kosong: reasonOf(row, program),
      },
    };
  });
}

function keptColumns({ key, protection }: DatasetDefinition): string[] {
  return [...key, "sifat_data", ...(protection.kind === "states" ? [protection.denominator] : [])];
}

function reasonOf({ values }: InputRow, program: Program): string {
  const area = kabupatenKotaOf(String(values.kode_wilayah));
  const first = (values.desil_awal ?? "1") as DesilBound;
  const shape = rowShape(program, area, { first, last: (values.desil_akhir ?? first) as DesilBound });
  return shape.kind === "empty" ? shape.reason : "tidak_dikumpulkan";
}

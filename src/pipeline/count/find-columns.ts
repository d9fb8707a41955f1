import type { InputProblem, ListedProgramId, ListMapping } from "#schemas";
import { type OfficeTable, officeWord } from "../office/index.ts";
import { type Outcome, problem, success } from "../problems/index.ts";

/** Returns where a column of the mapping stands in the rows. */
export type ColumnPlace = (name: string) => number;

/** Returns the places of all columns the mapping names, or which of them the table does not have. */
export function findColumns(mapping: ListMapping, table: OfficeTable): Outcome<ColumnPlace> {
  const places = new Map(table.columns.map(({ name, position }) => [officeWord(name), position]));
  const known = table.columns.map(({ name }) => name).join(", ");
  const missing = mappedColumns(mapping).filter((name) => !places.has(officeWord(name)));
  if (missing.length > 0) {
    const problems: InputProblem[] = missing.map((column) =>
      problem("count_column_missing", { file: table.file, column }, { columns: known }),
    );
    return { ok: false, problems };
  }
  return success((name) => places.get(officeWord(name)) ?? -1);
}

/** Returns the programmes of a mapping, in the order of their bits. */
export function mappedPrograms(mapping: ListMapping): ListedProgramId[] {
  return Object.keys(mapping.program) as ListedProgramId[];
}

function mappedColumns(mapping: ListMapping): string[] {
  const stages = [mapping.terdaftar, mapping.padan, mapping.terverifikasi];
  const programs = Object.values(mapping.program);
  const names = [
    mapping.kk,
    mapping.nik,
    mapping.kecamatan.kolom,
    mapping.desil.kolom,
    ...stages.flatMap((stage) => [stage?.kolom, stage?.tanggal]),
    ...programs.flatMap(({ kolom, layak }) => [kolom, layak?.kolom]),
    ...mapping.tanggal,
  ];
  return [...new Set(names.filter((name) => typeof name === "string"))];
}

import type { ListMapping } from "#schemas";
import { BrokenTable, isBlank, type OfficeRow, type OfficeTable, readOfficeTable } from "../office/index.ts";
import { type Outcome, refusal, success } from "../problems/index.ts";
import type { FamilyStore } from "./family-store.ts";
import { type ColumnPlace, findColumns } from "./find-columns.ts";
import type { FindingBook } from "./finding-book.ts";
import type { NumberTally } from "./number-reader.ts";
import type { CountReference } from "./reference.ts";
import { rowReader } from "./row-reader.ts";

const progressEvery = 20_000;

export interface ReadList {
  readonly table: OfficeTable;
  readonly rows: number;
  readonly counted: number;
  /** Rows passed over because nothing in them says that a family is meant: totals, signatures. */
  readonly passed: readonly number[];
  readonly numbers: { readonly kk: NumberTally; readonly nik: NumberTally };
}

export interface ListReading {
  readonly list: string;
  readonly mapping: ListMapping;
  readonly reference: CountReference;
  readonly periodEnd: string;
  readonly onRows: (rows: number) => void;
}

/** Reads a list row by row into the store and the book; a row that cannot be counted is in the book only. */
export async function readList(
  { list, mapping, reference, periodEnd, onRows }: ListReading,
  store: FamilyStore,
  book: FindingBook,
): Promise<Outcome<ReadList>> {
  const opened = await openList(list, mapping);
  if (!opened.ok) return opened;
  const table = opened.value;
  const place = findColumns(mapping, table);
  if (!place.ok) return place;
  const { read, numbers } = rowReader(mapping, place.value, reference, periodEnd);
  let rows = 0;
  let counted = 0;
  const passed: number[] = [];
  const isFamily = familyTest(mapping, place.value);
  try {
    for await (const row of table.rows) {
      if (!isFamily(row)) {
        passed.push(row.row);
        continue;
      }
      const { encoded, findings } = read(row);
      rows += 1;
      if (encoded) {
        counted += 1;
        store.add(encoded);
      }
      for (const finding of findings) book.add(row.row, finding);
      if (rows % progressEvery === 0) onRows(rows);
    }
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    return refusal(error.problem);
  }
  return success({ table, rows, counted, passed, numbers });
}

/** A row is of a family where its number, its kecamatan or its desil is filled. */
function familyTest({ kk, nik, kecamatan, desil }: ListMapping, place: ColumnPlace) {
  const named = [kk, nik, kecamatan.kolom, desil.kolom].flatMap((name) =>
    name === null ? [] : [place(name)],
  );
  return ({ cells }: OfficeRow) => named.some((position) => !isBlank(cells[position] ?? null));
}

/** Opens a list the way its mapping says. */
export function openList(
  list: string,
  { berkas }: Pick<ListMapping, "berkas">,
): Promise<Outcome<OfficeTable>> {
  return readOfficeTable(list, {
    ...(berkas.lembar === undefined ? {} : { sheet: berkas.lembar }),
    ...(berkas.baris_judul === undefined ? {} : { headerRow: berkas.baris_judul }),
    ...(berkas.pemisah === undefined ? {} : { delimiter: berkas.pemisah }),
    ...(berkas.pengodean === undefined ? {} : { encoding: berkas.pengodean }),
  });
}

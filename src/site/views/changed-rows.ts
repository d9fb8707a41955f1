import type { PublishedRow } from "#domain/indicator";
import { formatPeriod, reader } from "#messages";
import { type ChangeCause, changeCause, findDataset } from "#schemas";
import type { TableCell, TableModel, TableRow } from "../components/DataTable.tsx";
import { reasonWords } from "./words.ts";

const t = reader("releases");

/** `perubahan-baris.json` of a release: the changed rows by their keys, in the order of `columns`. */
export interface ChangedRowsFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A changed row with its values in both releases; null where it is not in one. */
export interface ChangedRow {
  readonly dataset: string;
  readonly keys: Readonly<Record<string, string | null>>;
  readonly kind: string;
  readonly cause: string;
  readonly columns: readonly string[];
}

/** Returns the changed rows of the file. The cause stands behind the kind, whatever the release calls its column. */
export function changedRowsOf({ columns, rows }: ChangedRowsFile): ChangedRow[] {
  const kindAt = columns.indexOf("perubahan");
  const changedAt = columns.indexOf("kolom_berubah");
  return rows.map((cells) => ({
    dataset: cells[0] ?? "",
    keys: Object.fromEntries(columns.slice(1, kindAt).map((name, index) => [name, cells[index + 1] ?? null])),
    kind: cells[kindAt] ?? "",
    cause: cells[kindAt + 1] ?? "",
    columns: (cells[changedAt] ?? "").split(" ").filter((name) => name !== ""),
  }));
}

/** Returns up to `most` rows of a dataset, kind and cause each, so that every sort of change is seen. */
export function sampleOf(rows: readonly ChangedRow[], most: number): ReadonlyMap<ChangeCause, ChangedRow[]> {
  const samples = new Map<ChangeCause, ChangedRow[]>();
  for (const cause of changeCause.options) {
    const groups = Map.groupBy(
      rows.filter((row) => row.cause === cause),
      ({ dataset, kind }) => `${dataset} ${kind}`,
    );
    const sample = [...groups.values()].flatMap((own) => own.slice(0, most));
    if (sample.length > 0) samples.set(cause, sample);
  }
  return samples;
}

/** What is looked up to show a changed row. */
export interface ChangedRowLookup {
  readonly nameOf: (area: string) => string;
  readonly programOf: (id: string) => string;
  /** The row as it is now and as it was in the release before. */
  readonly valuesOf: (row: ChangedRow) => { now: PublishedRow | undefined; before: PublishedRow | undefined };
  /** Address of the page that shows the row in its file, where the release holds it. */
  readonly addressOf: (row: ChangedRow) => string | undefined;
}

/** Returns rows that changed for one cause as a table: which row, what happened to it, before and after. */
export function changedRowsTable(
  cause: ChangeCause,
  release: string,
  rows: readonly ChangedRow[],
  lookup: ChangedRowLookup,
): TableModel {
  return {
    caption: t("sampleCaption", { cause: t(`cause.${cause}`), release }),
    columns: [
      { label: t("dataset") },
      { label: t("sampleRow"), isText: true },
      { label: t("sampleKind"), isText: true },
      ...(rows.some(hasValues) ? [{ label: t("sampleValues"), isText: true }] : []),
    ],
    rows: rows.map((row) => rowOf(row, lookup)),
  };
}

/** Claims whether cells of the row were changed; of one that was added or removed there is nothing to compare. */
const hasValues = ({ columns }: ChangedRow): boolean => columns.length > 0;

function rowOf(row: ChangedRow, lookup: ChangedRowLookup): TableRow {
  const href = lookup.addressOf(row);
  const which = keyWords(row, lookup);
  return {
    head: findDataset(row.dataset)?.title.id ?? row.dataset,
    cells: [href ? { text: which, href } : which, kindWords(row.kind), valueWords(row, lookup)],
  };
}

function kindWords(kind: string): string {
  if (kind === "tambah") return t("kind.tambah");
  return t(kind === "hapus" ? "kind.hapus" : "kind.ubah");
}

function keyWords({ keys }: ChangedRow, { nameOf, programOf }: ChangedRowLookup): string {
  const { kode_wilayah: area, periode, program, desil_awal: from, desil_akhir: to, ...others } = keys;
  const desil =
    from === "belum_ada" ? t("noDesil") : t("desil", { range: from === to ? `${from}` : `${from}–${to}` });
  return [
    area ? nameOf(area) : null,
    periode ? formatPeriod(periode) : null,
    program ? programOf(program) : null,
    from ? desil : null,
    ...Object.values(others).map((value) => value?.replaceAll("_", " ") ?? null),
  ]
    .filter((word) => word !== null)
    .join(", ");
}

function valueWords(row: ChangedRow, { valuesOf }: ChangedRowLookup): TableCell {
  if (!hasValues(row)) return "";
  const { now, before } = valuesOf(row);
  const words = (values: PublishedRow | undefined, name: string): string => {
    const value = values?.[name];
    if (value !== null && value !== undefined) return String(value);
    const reason = values?.alasan_kosong;
    return typeof reason === "string" ? reasonWords(reason as Parameters<typeof reasonWords>[0]) : t("empty");
  };
  return row.columns
    .filter((name) => name !== "alasan_kosong" || row.columns.length === 1)
    .map((name) => `${name}: ${words(before, name)} → ${words(now, name)}`)
    .join("; ");
}

import { formatCount } from "#messages";
import { type DatasetColumn, type ReasonCode, reasonTexts } from "#schemas";

/** A cell as a reader sees it: a text, or the words that say why there is none. */
export type ShownCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing"; readonly reason: string | null };

/** Returns how a published cell is shown; an empty cell gives the reason its row carries, null where it carries none. */
export function shownCell(
  column: DatasetColumn,
  row: Readonly<Record<string, string | number | null>>,
): ShownCell {
  const value = row[column.name] ?? null;
  if (column.name === "alasan_kosong") return { kind: "text", text: value === null ? "" : String(value) };
  if (value === null) {
    const reason = row.alasan_kosong as ReasonCode | null | undefined;
    return { kind: "missing", reason: reason ? reasonTexts[reason].title.id : null };
  }
  return { kind: "text", text: typeof value === "number" ? formatCount(value) : value };
}

/** Claims whether cells of the column are numbers to be set flush right. */
export function isNumeric({ meta }: DatasetColumn): boolean {
  return meta.kind === "count" || meta.kind === "number" || meta.kind === "percent";
}

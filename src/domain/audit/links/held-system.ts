import type { Program } from "#schemas";
import { type AttackerSystem, draftSystem, type SystemDraft } from "../bounds/index.ts";
import { methodInterval } from "../interval.ts";
import { impossibleStates } from "../public-rules.ts";
import { cellOf, familiesOf, indexRows, type PublishedRow, splitColumns } from "../published-row.ts";
import { relateAny } from "./any-relations.ts";
import { addRows, type CellBook } from "./cell-book.ts";
import type { LinkBlock } from "./link-blocks.ts";

export interface HeldSystem {
  /** To add more that hangs together with the rows; a cell added needs its published count too. */
  readonly draft: SystemDraft;
  readonly system: AttackerSystem;
  readonly book: CellBook;
  /** The published counts as a point of the system. */
  readonly published: number[];
}

/**
 * Returns what an attacker knows of some kecamatan and of the desil of their kabupaten/kota, with everything
 * else held at its published count. What is held makes the attacker stronger than he is: every witness of this
 * system, with the published counts elsewhere, is a witness of the whole.
 */
export function heldSystem(
  kecamatan: LinkBlock["kecamatan"],
  desil: LinkBlock["desil"],
  base: number,
  programs: readonly Program[],
): HeldSystem {
  const draft = draftSystem();
  const published: number[] = [];
  const rows = [...kecamatan, ...desil].flat();
  const book = addRows(draft, rows, (row, part) => {
    const value = cellOf(row, part) ?? Number.NaN;
    published.push(value);
    return impossibleStates(row, programs).has(part) ? { low: 0, high: 0 } : methodInterval(value, base);
  });
  for (const row of rows) {
    const parts = splitColumns(row);
    const terms = book.termsOf(row, parts) ?? [];
    if (terms.length > 0) draft.relate(terms, familiesOf(row), familiesOf(row));
  }
  for (const place of [...kecamatan, ...desil]) relateAny(draft, place, programs, book);
  relateDesil(draft, { kecamatan, desil }, book);
  return { draft, system: draft.system, book, published };
}

/** Per programme and part, what the kecamatan gain the desil gain. */
function relateDesil(
  draft: ReturnType<typeof draftSystem>,
  { kecamatan, desil }: LinkBlock,
  book: CellBook,
): void {
  const programOf = ({ program }: PublishedRow) => program ?? "";
  const below = indexRows(kecamatan.flat(), programOf);
  for (const [program, above] of indexRows(desil.flat(), programOf)) {
    const rows = below.get(program) ?? [];
    const parts = splitColumns(above[0] as PublishedRow);
    for (const part of rows.length > 0 ? parts : []) {
      const weighed = [...rows.map((row) => [row, 1] as const), ...above.map((row) => [row, -1] as const)];
      const found = weighed.map(([row, sign]) => ({ row, sign, terms: book.termsOf(row, [part]) }));
      if (found.some(({ terms }) => terms === null)) continue;
      const gap = found.reduce((sum, { row, sign }) => sum + sign * (cellOf(row, part) ?? 0), 0);
      const terms = found.flatMap(({ sign, terms: own }) =>
        (own ?? []).map(([cell, weight]) => [cell, sign * weight] as const),
      );
      draft.relate(terms, gap, gap);
    }
  }
}

import type { DesilClassPolicy, Program } from "#schemas";
import { classesFor, isInClass } from "../../desil/index.ts";
import { type AttackerSystem, draftSystem, type SystemDraft, type Terms } from "../bounds/index.ts";
import { isCityTable } from "../evidence.ts";
import { type Interval, methodInterval } from "../interval.ts";
import { impossibleStates } from "../public-rules.ts";
import { cellOf, familiesOf, indexRows, type PublishedRow, splitColumns } from "../published-row.ts";
import type { OutsideFigure } from "../report.ts";
import { relateAny } from "./any-relations.ts";
import { addRows, type CellBook, negated } from "./cell-book.ts";
import { figureRows } from "./figure-rows.ts";

export interface FigureSetting {
  readonly base: number;
  readonly programs: readonly Program[];
  readonly classes: DesilClassPolicy;
}

export interface FigureSystem {
  readonly system: AttackerSystem;
  readonly book: CellBook;
}

/**
 * Returns what an attacker knows of one kabupaten/kota and period who also has outside figures: every count
 * within what the method allows, denominators free but with the exact families per kecamatan, SALAH_SATU and
 * its programmes, desil and kecamatan, and every figure as an exact sum. Nothing is held: the published counts
 * need no longer be a possible truth once a figure is known.
 */
export function figureSystem(
  rows: readonly PublishedRow[],
  figures: readonly OutsideFigure[],
  { base, programs, classes }: FigureSetting,
): FigureSystem {
  const draft = draftSystem();
  const kecamatan = new Set(rows.filter((row) => !isCityTable(row)).map(({ area }) => area)).size;
  const book = addRows(draft, rows, (row, part) =>
    impossibleStates(row, programs).has(part)
      ? { low: 0, high: 0 }
      : possibleInterval(row, part, base, kecamatan),
  );
  const families = addFamilies(draft, rows, base, kecamatan);
  for (const row of rows) {
    const terms = book.termsOf(row, splitColumns(row)) ?? [];
    const own = families.get(placeOf(row)) ?? [];
    if (terms.length > 0) draft.relate([...terms, ...negated(own)], 0, 0);
  }
  for (const place of indexRows(rows, placeOf).values()) relateAny(draft, place, programs, book);
  relateClasses(draft, rows, classes, book, families);
  for (const figure of figures)
    for (const counted of figureRows(figure, rows)) {
      const terms = counted.flatMap((row) => book.termsOf(row, [figure.kolom]) ?? []);
      draft.relate(terms, figure.nilai, figure.nilai);
    }
  return { system: draft.system, book };
}

/**
 * Returns all the method allows for the truth of a part, narrowed by nothing an attacker cannot be sure of: the
 * largest part of a row takes what the others leave, and a desil takes what the kecamatan of its kabupaten/kota
 * leave.
 */
function possibleInterval(row: PublishedRow, part: string, base: number, kecamatan: number): Interval {
  const parts = splitColumns(row);
  const value = cellOf(row, part) ?? Number.NaN;
  const isLargest = parts.every((other) => (cellOf(row, other) ?? 0) <= value);
  const steps = (isLargest ? parts.length : 0) + (isCityTable(row) ? kecamatan : 0);
  return widened(methodInterval(value, base), steps * (base - 1));
}

/** One cell per place and class; the classes of a kecamatan sum to its exact families, which are public. */
function addFamilies(
  draft: SystemDraft,
  rows: readonly PublishedRow[],
  base: number,
  kecamatan: number,
): Map<string, Terms> {
  const families = new Map<string, Terms>();
  const areas = indexRows(
    [...indexRows(rows, placeOf).values()].flatMap(([row]) => (row ? [row] : [])),
    ({ area }) => area,
  );
  for (const places of areas.values()) {
    const most = Math.max(...places.map(familiesOf));
    for (const row of places) {
      const value = familiesOf(row);
      const takesRest = value === most || value % base !== 0;
      const steps = (takesRest ? places.length : 0) + (isCityTable(row) ? kecamatan : 0);
      const cell = draft.addCell(widened(methodInterval(value, base), steps * (base - 1)));
      families.set(placeOf(row), [[cell, 1]]);
    }
    const exact = places.reduce((sum, row) => sum + familiesOf(row), 0);
    draft.relate(
      places.flatMap((row) => families.get(placeOf(row)) ?? []),
      exact,
      exact,
    );
  }
  return families;
}

/** The desil of a class sum to its kecamatan: families, and every part of every programme. */
function relateClasses(
  draft: SystemDraft,
  rows: readonly PublishedRow[],
  classes: DesilClassPolicy,
  { termsOf }: CellBook,
  families: ReadonlyMap<string, Terms>,
): void {
  const [first] = rows;
  const [below, above] = [rows.filter((row) => !isCityTable(row)), rows.filter(isCityTable)];
  if (!first || below.length === 0 || above.length === 0) return;
  for (const outer of classesFor(classes, first.city)) {
    const inside = ({ desilClass }: PublishedRow) => isInClass(desilClass, outer);
    const [low, high] = [below.filter(inside), above.filter(inside)];
    const places = (own: readonly PublishedRow[]) =>
      [...new Set(own.map(placeOf))].flatMap((place) => families.get(place) ?? []);
    draft.relate([...places(low), ...negated(places(high))], 0, 0);
    const byProgram = (own: readonly PublishedRow[]) => indexRows(own, ({ program }) => program ?? "");
    const lower = byProgram(low);
    for (const [program, desil] of byProgram(high)) {
      const own = lower.get(program) ?? [];
      for (const part of splitColumns(desil[0] as PublishedRow)) {
        const sums = [own, desil].map((side) => side.map((row) => termsOf(row, [part])));
        if (own.length === 0 || sums.flat().some((terms) => terms === null)) continue;
        const [left, right] = sums.map((side) => side.flatMap((terms) => terms ?? []));
        draft.relate([...(left ?? []), ...negated(right ?? [])], 0, 0);
      }
    }
  }
}

function widened({ low, high }: Interval, steps: number): Interval {
  return { low: steps > 0 ? Math.max(0, low - steps) : low, high: high + steps };
}

function placeOf({ area, className }: PublishedRow): string {
  return `${area}|${className}`;
}

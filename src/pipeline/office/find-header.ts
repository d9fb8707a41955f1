import { cellText, isBlank, officeWord } from "./cells/index.ts";
import { dateParts } from "./cells/office-date.ts";
import type { OfficeCell, OfficeRow } from "./table.ts";

export interface FoundHeader {
  /** Place of the header among the sample rows. */
  readonly index: number;
  /** Names by column position; empty where there is none. */
  readonly names: readonly string[];
  /** A second row of names, below merged cells, was taken with it. */
  readonly hasGroups: boolean;
  /** A row `(1) (2) (3)` below the names was passed over. */
  readonly hasNumbering: boolean;
  /** Place of the first row of data among the sample rows. */
  readonly dataFrom: number;
  /** False where the row was given or its names were expected. */
  readonly isGuess: boolean;
}

export interface HeaderHints {
  readonly headerRow?: number;
  readonly expectedColumns?: readonly string[];
}

/**
 * Returns where the header is among the first rows of a sheet, below titles and blank rows: the row that was given,
 * the row with most expected names, or the first row of different texts about as wide as the table.
 */
export function findHeader(rows: readonly OfficeRow[], hints: HeaderHints = {}): FoundHeader | null {
  const expected = hints.headerRow === undefined ? indexByNames(rows, hints.expectedColumns ?? []) : -1;
  const given = rows.findIndex(({ row }) => row === hints.headerRow);
  if (hints.headerRow !== undefined && given < 0) return null;
  const known = given >= 0 ? given : expected;
  const index = known >= 0 ? known : indexByShape(rows);
  return index < 0 ? null : headerAt(rows, index, known < 0 && index > 0);
}

function headerAt(rows: readonly OfficeRow[], index: number, isGuess: boolean): FoundHeader {
  const top = cellsAt(rows, index);
  const below = cellsAt(rows, index + 1);
  const hasGroups = areGroupNames(top, below);
  const after = index + (hasGroups ? 2 : 1);
  const hasNumbering = isNumbering(cellsAt(rows, after));
  const width = Math.max(top.length, hasGroups ? below.length : 0);
  const names = Array.from({ length: width }, (_, position) => {
    const sub = hasGroups ? cellText(below[position] ?? null) : "";
    return sub || cellText(top[position] ?? null);
  });
  return { index, names, hasGroups, hasNumbering, dataFrom: after + (hasNumbering ? 1 : 0), isGuess };
}

const cellsAt = (rows: readonly OfficeRow[], index: number) => rows[index]?.cells ?? [];

function indexByNames(rows: readonly OfficeRow[], expected: readonly string[]): number {
  const wanted = new Set(expected.map(officeWord));
  const hits = rows.map(({ cells }) => cells.filter((cell) => wanted.has(officeWord(cell))).length);
  const most = Math.max(0, ...hits);
  return most >= Math.min(2, wanted.size) && most > 0 ? hits.indexOf(most) : -1;
}

function indexByShape(rows: readonly OfficeRow[]): number {
  const width = Math.max(0, ...rows.map(({ cells }) => filled(cells).length));
  return rows.findIndex(({ cells }) => {
    const texts = filled(cells);
    const isWide = texts.length >= Math.max(2, width / 2);
    return isWide && texts.every(isName) && new Set(texts.map(officeWord)).size > texts.length / 2;
  });
}

const filled = (cells: readonly OfficeCell[]) => cells.filter((cell) => !isBlank(cell));

/** Claims whether a cell reads as the name of a column: a text with a letter that is no date. */
function isName(cell: OfficeCell): boolean {
  return typeof cell === "string" && /\p{L}/u.test(cell) && dateParts(cellText(cell)) === null;
}

/** Names below merged cells: texts where the header has gaps, and gaps where the header has texts. */
function areGroupNames(top: readonly OfficeCell[], below: readonly OfficeCell[]): boolean {
  const cells = filled(below);
  if (cells.length === 0 || !cells.every(isName)) return false;
  const fillsGap = below.some((cell, position) => !isBlank(cell) && isBlank(top[position] ?? null));
  const leavesGap = top.some((cell, position) => !isBlank(cell) && isBlank(below[position] ?? null));
  return fillsGap && leavesGap;
}

function isNumbering(cells: readonly OfficeCell[]): boolean {
  const numbers = filled(cells).map((cell) => /^\(?(\d{1,3})\)?$/.exec(cellText(cell))?.[1]);
  return numbers.length > 2 && numbers.every((number, index) => Number(number) === index + 1);
}

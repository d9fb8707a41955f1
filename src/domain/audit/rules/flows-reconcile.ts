import type { Protection } from "#schemas";
import { periodBefore } from "../../period/index.ts";
import type { TableRow } from "../../tables/index.ts";
import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
import { anyProgramme } from "../public-rules.ts";
import { indexRows, total } from "../published-row.ts";
import type { AuditFinding } from "../report.ts";

type Flows = Extract<Protection, { kind: "flows" }>;

/** Nobody is in, enters or leaves SALAH_SATU without a programme; binds where all of them give counts. */
function anyFlowAgrees(dataset: string, protection: Flows, rows: readonly TableRow[], notes: Notes): void {
  const places = indexRows(rows, ({ kode_wilayah, periode }) => `${kode_wilayah}|${periode}`);
  for (const place of places.values()) {
    const any = place.find(({ program }) => program === anyProgramme);
    const others = place.filter((row) => row !== any && row.alasan_kosong !== "tidak_ditawarkan");
    for (const column of [protection.opening, protection.entered, protection.left]) {
      const most = total(others.map((row) => numberIn(row, column)));
      if (!any || others.length === 0 || any[column] === null || Number.isNaN(most)) continue;
      const least = column === protection.opening ? others.map((row) => numberIn(row, column)) : [];
      check(notes, numberIn(any, column) <= most, () =>
        findingIn(dataset, any, "more families than in all programmes", column),
      );
      check(notes, numberIn(any, column) >= Math.max(0, ...least), () =>
        findingIn(dataset, any, "fewer families than in one programme", column),
      );
    }
  }
}

/** What a row of flows is held against. */
interface Around {
  readonly protection: Flows;
  readonly base: number;
  /** Published stock at the end of the row's own period and of the one before; NaN where there is none. */
  readonly stock: number;
  readonly stockBefore: number;
}

/** What must hold, what is said where it does not, and of which column. */
type Claim = readonly [holds: boolean, detail: string, column: string | null];

/**
 * Flows lead from one published stock to the next: opening + entered - left = closing, the closing is the stock
 * summed over the classes, the opening that of the period before. Every flow is 0 or at least the base, the
 * smaller of the two a multiple of it (so is an opening with no stock before it), and no more leave or enter
 * than the stocks hold. Where there is a stock there is one row, with all counts, or none and a reason. No more
 * enter or leave SALAH_SATU than enter or leave the programmes.
 */
export function flowsReconcile({ input, base }: Evidence, notes: Notes): void {
  for (const { id, protection } of input.datasets) {
    if (protection.kind !== "flows") continue;
    const { dataset, column } = protection.stock;
    const stocks = indexRows(input.rounded[dataset] ?? [], (row) => placeOf(row));
    const flows = indexRows(input.rounded[id] ?? [], (row) => placeOf(row));
    for (const [place, [row]] of stocks)
      check(notes, flows.get(place)?.length === 1, () =>
        findingIn(id, row, "a stock without exactly one row of flows"),
      );
    const stockAt = (place: string) => {
      const rows = stocks.get(place);
      return rows ? total(rows.map((row) => numberIn(row, column))) : Number.NaN;
    };
    for (const row of [...flows.values()].flat()) {
      const stockBefore = stockAt(placeOf(row, periodBefore(String(row.periode))));
      const around = { protection, base, stock: stockAt(placeOf(row)), stockBefore };
      for (const [holds, detail, about] of claimsOf(row, around))
        check(notes, holds, () => findingIn(id, row, detail, about));
    }
    anyFlowAgrees(id, protection, input.rounded[id] ?? [], notes);
  }
}

function claimsOf(row: TableRow, { protection, base, stock, stockBefore }: Around): Claim[] {
  const columns = [protection.opening, protection.entered, protection.left, protection.closing];
  const isEmpty = columns.every((column) => row[column] === null);
  const hasReason = typeof row.alasan_kosong === "string";
  const reason: Claim = [isEmpty === hasReason, "counts and the reason for none do not fit", null];
  if (isEmpty) return [reason];
  const [opening = Number.NaN, entered = Number.NaN, left = Number.NaN, closing = Number.NaN] = columns.map(
    (column) => numberIn(row, column),
  );
  const isFirst = Number.isNaN(stockBefore);
  const isLegal = (value: number) => Number.isSafeInteger(value) && (value === 0 || value >= base);
  return [
    reason,
    ...columns.map((column): Claim => [isLegal(numberIn(row, column)), "not a publishable value", column]),
    [opening + entered - left === closing, "opening, entered and left do not give the closing", null],
    [closing === stock, "the closing is not the published stock", protection.closing],
    isFirst
      ? [opening % base === 0, "an opening of its own is not a multiple of the base", protection.opening]
      : [opening === stockBefore, "the opening is not the stock of the period before", protection.opening],
    [Math.min(entered, left) % base === 0, "neither flow is a multiple of the base", null],
    [left <= opening && entered <= closing, "more families move than there are", null],
  ];
}

function placeOf(row: TableRow, period: string = String(row.periode)): string {
  return [row.kode_wilayah, row.program, period].join("|");
}

/** Anything but a number is not a number: NaN, which fails every claim. */
function numberIn(row: TableRow, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : Number.NaN;
}

function findingIn(
  dataset: string,
  row: TableRow | undefined,
  detail: string,
  column: string | null = null,
): AuditFinding {
  const textIn = (key: string) => (typeof row?.[key] === "string" ? row[key] : null);
  const place = {
    dataset,
    kode_wilayah: textIn("kode_wilayah"),
    periode: textIn("periode"),
    program: textIn("program"),
    column,
    value: column === null ? null : (row?.[column] ?? null),
  };
  return findingOn(place, detail);
}

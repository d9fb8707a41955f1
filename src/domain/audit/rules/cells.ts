import type { Program, ReasonCode } from "#schemas";
import { check, type Evidence, type Notes } from "../evidence.ts";
import { impossibleStates, shapeOf } from "../public-rules.ts";
import {
  cellOf,
  countColumns,
  familiesOf,
  findingAt,
  type PublishedRow,
  splitColumns,
  total,
} from "../published-row.ts";

/** Every count is a whole number from zero up, or empty; the denominator is never empty. */
export function valuesWhole({ rows }: Evidence, notes: Notes): void {
  for (const row of rows) {
    const { denominator } = row.protection;
    check(notes, isCount(cellOf(row, denominator)), () => findingAt(row, "not a whole number", denominator));
    for (const column of countColumns(row)) {
      const value = cellOf(row, column);
      check(notes, value === null || isCount(value), () => findingAt(row, "not a whole number", column));
    }
  }
}

/** A row has empty cells exactly where the public rules or a stated reason say so. */
export function reasonsInPlace({ rows, input }: Evidence, notes: Notes): void {
  for (const row of rows) {
    const allowed = allowedForms(row, input.programs);
    const reason = row.cells.alasan_kosong ?? null;
    const holds = allowed.some((form) => form.reason === reason && form.given === formOf(row));
    check(notes, holds, () =>
      findingAt(row, "empty cells and reason do not match the rules", "alasan_kosong"),
    );
  }
}

/** Where a programme's rule covers no desil of the class, nobody is eligible. */
export function structuralZeros({ rows, input }: Evidence, notes: Notes): void {
  for (const row of rows) {
    for (const column of impossibleStates(row, input.programs)) {
      const value = cellOf(row, column);
      check(notes, value === null || value === 0, () =>
        findingAt(row, "families eligible in a class without eligibility", column),
      );
    }
  }
}

/** A denominator of at least the minimum; each count 0, all of it, or at least the base from both. */
export function publishableValues({ rows, base, minimum }: Evidence, notes: Notes): void {
  for (const row of rows) {
    const families = familiesOf(row);
    check(notes, families >= minimum, () =>
      findingAt(row, "denominator under the minimum", row.protection.denominator),
    );
    for (const column of countColumns(row)) {
      const value = cellOf(row, column);
      if (value === null) continue;
      const holds = value === 0 || value === families || (value >= base && families - value >= base);
      check(notes, holds, () => findingAt(row, "small count, or small rest of the denominator", column));
    }
  }
}

/** States, and totals where states are empty, sum to the denominator. */
export function statesSum({ rows }: Evidence, notes: Notes): void {
  for (const row of rows) {
    const columns = splitColumns(row);
    if (columns.length === 0) continue;
    const holds = total(columns.map((column) => cellOf(row, column))) === familiesOf(row);
    check(notes, holds, () =>
      findingAt(row, "parts do not sum to the denominator", row.protection.denominator),
    );
  }
}

/** Each total is the sum of its states. */
export function totalsSum({ rows }: Evidence, notes: Notes): void {
  for (const row of rows) {
    if (splitColumns(row) !== row.protection.states) continue;
    for (const [column, states] of Object.entries(row.protection.totals)) {
      const holds = total(states.map((state) => cellOf(row, state))) === cellOf(row, column);
      check(notes, holds, () => findingAt(row, "total is not the sum of its states", column));
    }
  }
}

type Form = "everything" | "totals" | "nothing" | "mixed";

function formOf(row: PublishedRow): Form {
  const { states, totals } = row.protection;
  const given = (columns: readonly string[]) => columns.filter((column) => row.cells[column] !== null).length;
  const names = Object.keys(totals);
  const [inStates, inTotals] = [given(states), given(names)];
  if (inStates === states.length && inTotals === names.length) return "everything";
  if (inStates === 0 && inTotals === 0) return "nothing";
  return inStates === 0 && inTotals === names.length ? "totals" : "mixed";
}

function allowedForms(
  row: PublishedRow,
  programs: readonly Program[],
): { readonly given: Form; readonly reason: ReasonCode | null }[] {
  const shape = shapeOf(row, programs);
  const notCollected = { given: "nothing", reason: "tidak_dikumpulkan" } as const;
  if (shape?.kind === "empty") return [{ given: "nothing", reason: shape.reason }];
  if (shape?.kind === "receiving_only") return [{ given: "totals", reason: shape.reason }, notCollected];
  return [
    { given: "everything", reason: null },
    { given: "totals", reason: "tidak_dikumpulkan" },
    notCollected,
  ];
}

function isCount(value: number | null): boolean {
  return Number.isSafeInteger(value) && (value ?? -1) >= 0;
}

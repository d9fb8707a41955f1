import type { Program } from "#schemas";
import type { SystemDraft, Terms } from "../bounds/index.ts";
import { anyProgramme, impossibleStates, shapeOf } from "../public-rules.ts";
import { type PublishedRow, splitColumns } from "../published-row.ts";
import { type CellBook, negated } from "./cell-book.ts";

const noEnd = Number.POSITIVE_INFINITY;
const eligible = ["layak_menerima", "layak_belum"];

/**
 * Relates the true SALAH_SATU of one place, period and class to the programmes beside it: whoever receives one
 * receives at least one, is eligible for one is eligible for at least one, and nobody counts in SALAH_SATU
 * without a programme. The sums bind only where every programme that is offered gives counts.
 */
export function relateAny(
  draft: SystemDraft,
  group: readonly PublishedRow[],
  programs: readonly Program[],
  { termsOf }: CellBook,
): void {
  const any = group.find(({ program }) => program === anyProgramme);
  if (!any || splitColumns(any).length === 0) return;
  const { counted, assessed, isEveryoneCounted, isEveryoneAssessed } = besideAny(any, group, programs);
  const atLeast = (row: PublishedRow, columns: readonly string[]) =>
    relate(draft, termsOf(any, columns), [termsOf(row, columns)], "at_least");
  for (const row of counted) atLeast(row, ["menerima"]);
  if (isEveryoneCounted)
    relate(
      draft,
      termsOf(any, ["menerima"]),
      counted.map((row) => termsOf(row, ["menerima"])),
      "at_most",
    );
  if (splitColumns(any) !== any.protection.states) return;
  for (const row of assessed) {
    atLeast(row, ["layak_menerima"]);
    atLeast(row, eligible);
    const neither = ["tidak_layak_tidak_menerima"];
    relate(draft, termsOf(any, neither), [termsOf(row, neither)], "at_most");
  }
  if (isEveryoneCounted)
    relate(
      draft,
      termsOf(any, ["tidak_layak_menerima"]),
      counted.map((row) => termsOf(row, [assessed.includes(row) ? "tidak_layak_menerima" : "menerima"])),
      "at_most",
    );
  if (!isEveryoneAssessed) return;
  for (const columns of [eligible, ["layak_belum"]])
    relate(
      draft,
      termsOf(any, columns),
      assessed.map((row) => termsOf(row, columns)),
      "at_most",
    );
}

/**
 * Returns the states of SALAH_SATU that the public rules alone leave empty: where no programme on offer has an
 * eligible family in the class, nobody is eligible for one. That tells nothing of a family.
 */
export function emptyByRule(
  group: readonly PublishedRow[],
  programs: readonly Program[],
): ReadonlySet<string> {
  const any = group.find(({ program }) => program === anyProgramme);
  if (!any) return new Set();
  const { assessed, isEveryoneAssessed } = besideAny(any, group, programs);
  const isNobody = assessed.every((row) =>
    eligible.every((state) => impossibleStates(row, programs).has(state)),
  );
  return new Set(isEveryoneAssessed && isNobody ? eligible : []);
}

function relate(
  draft: SystemDraft,
  any: Terms | null,
  others: readonly (Terms | null)[],
  side: "at_least" | "at_most",
): void {
  if (!any || others.some((terms) => terms === null)) return;
  const terms = [...any, ...negated(others.flatMap((found) => found ?? []))];
  draft.relate(terms, side === "at_least" ? 0 : -noEnd, side === "at_least" ? noEnd : 0);
}

interface Beside {
  readonly counted: readonly PublishedRow[];
  readonly assessed: readonly PublishedRow[];
  readonly isEveryoneCounted: boolean;
  readonly isEveryoneAssessed: boolean;
}

function besideAny(any: PublishedRow, group: readonly PublishedRow[], programs: readonly Program[]): Beside {
  const offered = programs.filter(
    ({ id }) => id !== anyProgramme && shapeOf({ ...any, program: id }, programs)?.kind !== "empty",
  );
  const counted = offered.flatMap(({ id }) =>
    group.filter((row) => row.program === id && splitColumns(row).length > 0).slice(0, 1),
  );
  const assessed = counted.filter((row) => splitColumns(row) === row.protection.states);
  const hasRule = new Map(programs.map(({ id, eligibility }) => [String(id), eligibility !== null]));
  const isEveryoneCounted = offered.length > 0 && counted.length === offered.length;
  return {
    counted,
    assessed,
    isEveryoneCounted,
    isEveryoneAssessed:
      isEveryoneCounted &&
      assessed.length > 0 &&
      counted.every((row) => assessed.includes(row) || hasRule.get(row.program ?? "") === false),
  };
}

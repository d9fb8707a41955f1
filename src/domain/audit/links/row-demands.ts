import type { Program } from "#schemas";
import type { Demand, OpenOutcome } from "../bounds/index.ts";
import { anyProgramme, impossibleStates } from "../public-rules.ts";
import { cellOf, familiesOf, findingAt, type PublishedRow, splitColumns } from "../published-row.ts";
import type { AuditFinding } from "../report.ts";
import { emptyByRule } from "./any-relations.ts";
import type { CellBook } from "./cell-book.ts";

/** A demand and the count it is made for. */
export interface CountDemand {
  readonly row: PublishedRow;
  readonly column: string;
  readonly demand: Demand;
}

/** Returns the demands for every row of one place, period and class: every programme. */
export function placeDemands(
  place: readonly PublishedRow[],
  book: CellBook,
  base: number,
  programs: readonly Program[],
): CountDemand[] {
  const empty = emptyByRule(place, programs);
  return place.flatMap((row) => {
    const impossible = impossibleStates(row, programs);
    const ofAny = row.program === anyProgramme ? empty : [];
    return rowDemands(row, book, base, new Set([...impossible, ...ofAny]));
  });
}

/**
 * Returns what must hold for every count of a row: a base of possible values, room for one family more in the
 * state than a coalition of `base - 2` can name, and the same outside it.
 */
function rowDemands(
  row: PublishedRow,
  book: CellBook,
  base: number,
  impossible: ReadonlySet<string>,
): CountDemand[] {
  const families = familiesOf(row);
  const parts = splitColumns(row);
  const columns = [
    ...parts.filter((part) => !impossible.has(part)),
    ...Object.entries(row.protection.totals)
      .filter(([column, states]) => !parts.includes(column) && states.some((one) => !impossible.has(one)))
      .map(([column]) => column),
  ];
  return columns.flatMap((column) => {
    const terms = cellOf(row, column) === null ? null : book.termsOf(row, [column]);
    if (!terms || terms.length === 0) return [];
    const demand = { terms, width: base - 1, reach: base - 1, floor: families - (base - 1) };
    return [{ row, column, demand }];
  });
}

/** Returns the finding for a count that was not proved open. */
export function outcomeFinding(
  row: PublishedRow,
  column: string,
  outcome: OpenOutcome | undefined,
  narrowed: string,
): AuditFinding {
  if (outcome?.status === "narrow")
    return { ...findingAt(row, narrowed, column), interval: outcome.interval };
  const reason = outcome && "reason" in outcome ? outcome.reason : "no answer";
  return findingAt(row, `not proved open: ${reason}`, column);
}

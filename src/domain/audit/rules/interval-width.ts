import { check, type Evidence, isCityTable, type Notes } from "../evidence.ts";
import { type Interval, intervalInRow, widthOf } from "../interval.ts";
import { impossibleStates } from "../public-rules.ts";
import {
  cellOf,
  familiesOf,
  findingAt,
  indexRows,
  type PublishedRow,
  splitColumns,
} from "../published-row.ts";
import { absorbGroup } from "./denominator-moves.ts";

/**
 * Whoever knows the method and sees one row cannot narrow a count to fewer than `base` values; and whoever
 * knows `base - 2` of its families besides still finds a solution with another family in the state and one
 * with another outside it. Published values must lie where the method puts them, or the method says nothing.
 */
export function intervalWidth(evidence: Evidence, notes: Notes): void {
  const { rows, input, base } = evidence;
  for (const row of rows) {
    const impossible = impossibleStates(row, input.programs);
    const families = familiesOf(row);
    for (const [column, parts] of countsOf(row, impossible)) {
      const inside = intervalInRow(row, parts, base, impossible);
      const rest = splitColumns(row).filter((part) => !parts.includes(part));
      const outside = intervalInRow(row, rest, base, impossible);
      const value = cellOf(row, column);
      if (value === null || !inside) continue;
      const isLegal = value === 0 || value === families || (value >= base && families - value >= base);
      const holds = isLegal && isWide(inside, base) && (outside === null || isWide(outside, base));
      check(notes, holds, () => findingAt(row, "the count can be narrowed to fewer than a base", column));
    }
  }
  checkMultiples(evidence, notes);
}

/** Room for the coalition and one family more, and at least a base of possible values. */
function isWide(interval: Interval, base: number): boolean {
  return widthOf(interval) >= base - 1 && interval.high >= base - 1;
}

function countsOf(row: PublishedRow, impossible: ReadonlySet<string>): [string, readonly string[]][] {
  const parts = splitColumns(row);
  const single = parts
    .filter((part) => !impossible.has(part))
    .map((part): [string, readonly string[]] => [part, [part]]);
  if (parts !== row.protection.states) return single;
  const totals = Object.entries(row.protection.totals).filter(([, states]) =>
    states.some((state) => !impossible.has(state)),
  );
  return [...single, ...totals];
}

/**
 * In a kecamatan row every part is a multiple of the base, but for one that takes what the denominator has
 * beyond it; in a kabupaten/kota only the rows of one desil per class may hold anything else.
 */
function checkMultiples({ rows, input, base }: Evidence, notes: Notes): void {
  const beside = (row: PublishedRow) =>
    splitColumns(row).filter((part) => (cellOf(row, part) ?? 0) % base !== 0);
  for (const row of rows.filter((one) => !isCityTable(one))) {
    const odd = beside(row);
    const holds =
      odd.length <= 1 && odd.every((part) => ((cellOf(row, part) ?? 0) - familiesOf(row)) % base === 0);
    check(notes, holds, () => findingAt(row, "not where the method puts a count", odd[0] ?? null));
  }
  const groups = indexRows(rows.filter(isCityTable), (row) => absorbGroup(row, input.classes));
  for (const [, group] of groups) {
    const odd = group.filter((row) => beside(row).length > 0);
    const desil = new Set(odd.map(({ className }) => className));
    const [first] = odd;
    check(notes, desil.size <= 1, () =>
      findingAt(first ?? (group[0] as PublishedRow), "not where the method puts a count"),
    );
  }
}

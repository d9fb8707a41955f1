import { type Evidence, expect, findingOn, type Notes } from "../evidence.ts";
import type { Moment } from "../moment.ts";
import { familiesOf, indexRows, type PublishedRow, total } from "../published-row.ts";
import { absorbGroup } from "./denominator-moves.ts";

interface ClassCount {
  readonly className: string;
  readonly truth: number;
  readonly published: number;
}

/**
 * A class with as many families as before keeps its published denominator, but for the one class that takes
 * what the others leave of the total. `earlierTriwulan` names the triwulan to hold against; a place already
 * as `released` is kept from there. Where a class stands at the minimum, others may have had to give way.
 */
export function denominatorsKept(
  now: Moment,
  before: Moment,
  earlierTriwulan: (triwulan: string) => string | undefined,
  { input, base, minimum }: Evidence,
  notes: Notes,
  released: Moment | null = null,
): void {
  const groupName = (row: PublishedRow) => `${absorbGroup(row, input.classes)}@${row.triwulan}`;
  const [present, past] = [countsByGroup(now, groupName), countsByGroup(before, groupName)];
  const kept = released && countsByGroup(released, groupName);
  for (const [name, counts] of present) {
    const [group = "", triwulan = ""] = name.split("@");
    const earlier = past.get(`${group}@${earlierTriwulan(triwulan) ?? ""}`);
    if (!earlier || isSameGroup(counts, kept?.get(name))) continue;
    const pairs = counts.flatMap((count) => {
      const old = earlier.find(({ className }) => className === count.className);
      return old ? [{ count, old }] : [];
    });
    const isAtMinimum = counts.some(({ published }) => published < minimum + base);
    const hasSameTotals =
      pairs.every(({ count, old }) => count.truth === old.truth) && sumOf(counts) === sumOf(earlier);
    const moved = pairs.filter(
      ({ count, old }) => count.truth === old.truth && count.published !== old.published,
    );
    expect(notes, isAtMinimum || moved.length <= (hasSameTotals ? 0 : 1), () =>
      findingOn(
        { kode_wilayah: group.split("|")[0] ?? null, periode: triwulan },
        "unchanged, but the denominator is published anew",
      ),
    );
  }
}

function countsByGroup(moment: Moment, nameOf: (row: PublishedRow) => string): Map<string, ClassCount[]> {
  const groups = indexRows([...moment.published], ([, row]) => nameOf(row));
  return new Map(
    [...groups].map(([name, rows]) => {
      const classes = indexRows(rows, ([, row]) => row.className);
      const counts = [...classes].flatMap(([className, [first]]) => {
        const truth = first && moment.truth.get(first[0]);
        return first && truth
          ? [{ className, truth: familiesOf(truth), published: familiesOf(first[1]) }]
          : [];
      });
      return [name, counts];
    }),
  );
}

function isSameGroup(counts: readonly ClassCount[], other: readonly ClassCount[] | undefined): boolean {
  return counts.every(({ className, truth, published }) =>
    other?.some((one) => one.className === className && one.truth === truth && one.published === published),
  );
}

function sumOf(counts: readonly ClassCount[]): number {
  return total(counts.map(({ published }) => published));
}

import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
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
 * what the others leave of the total. `earlierTriwulan` names the triwulan to hold against; a class already as
 * `released` is kept from there. Where the whole is tiny, classes may have had to give way so that the
 * absorbing one keeps the minimum.
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
    if (!earlier) continue;
    const pairs = counts.flatMap((count) => {
      const old = earlier.find(({ className }) => className === count.className);
      return old ? [{ count, old }] : [];
    });
    const isTiny = sumOf(counts) < counts.length * (minimum + counts.length * base);
    const hasSameTotals =
      pairs.every(({ count, old }) => count.truth === old.truth) && sumOf(counts) === sumOf(earlier);
    const asReleased = kept?.get(name) ?? [];
    const moved = pairs.filter(
      ({ count, old }) =>
        count.truth === old.truth &&
        count.published !== old.published &&
        !asReleased.some((one) => isSameCount(one, count)),
    );
    check(notes, isTiny || moved.length <= (hasSameTotals ? 0 : 1), () =>
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

function isSameCount(left: ClassCount, right: ClassCount): boolean {
  return (
    left.className === right.className && left.truth === right.truth && left.published === right.published
  );
}

function sumOf(counts: readonly ClassCount[]): number {
  return total(counts.map(({ published }) => published));
}

import { check, type Evidence, type Notes } from "../evidence.ts";
import { indexRows } from "../published-row.ts";
import { findingInRow, splitCounts, splitDatasets } from "../split-groups.ts";

/** No part and no count of cases below the base is published as it is. */
export function splitsHidden({ input, base }: Evidence, notes: Notes): void {
  const sets = [...splitDatasets(input.datasets, "parts"), ...splitDatasets(input.datasets, "cases")];
  for (const dataset of sets) {
    const { id, key } = dataset.definition;
    const nameOf = (row: Readonly<Record<string, unknown>>) => key.map((name) => row[name]).join("|");
    const truth = indexRows(input.raw?.[id] ?? [], nameOf);
    for (const row of input.rounded[id] ?? []) {
      const known = truth.get(nameOf(row))?.[0];
      const counts = known ? splitCounts(known, dataset) : [];
      const isShown = splitCounts(row, dataset).some(
        (value, side) => value > 0 && value < base && value === counts[side],
      );
      check(notes, !isShown, () => findingInRow(id, row, "a small count is published as it is"));
    }
  }
}

import type { CellValue } from "#domain/tables";
import type { DatasetDefinition } from "#schemas";
import type { InputRow, InputTable } from "../ingest/index.ts";
import { rowKey } from "./keys.ts";

/** The key cells of a row that is due. */
export type Combination = Readonly<Record<string, CellValue>>;

/** Returns which absent rows are there but for one wrong key, and the rows that carry it, each for one. */
export function explainAbsent(
  { dataset, rows }: InputTable,
  due: readonly Combination[],
  absent: readonly Combination[],
): { explained: ReadonlySet<Combination>; causes: readonly InputRow[] } {
  const keys = keyGroups(dataset);
  const expected = new Set(due.map((values) => rowKey(dataset, values)));
  const open = new Map<string, Combination[]>();
  for (const values of absent)
    for (const [index] of keys.entries()) {
      const masked = maskedKey(values, keys, index);
      open.set(masked, [...(open.get(masked) ?? []), values]);
    }
  const explained = new Set<Combination>();
  const seen = new Set<string | null>();
  const causes = rows.filter(({ values }) => {
    const key = rowKey(dataset, values);
    const isInPlace = key !== null && expected.has(key) && !seen.has(key);
    seen.add(key);
    if (isInPlace) return false;
    const candidates = keys.flatMap((_, index) => open.get(maskedKey(values, keys, index)) ?? []);
    const match = candidates.find((candidate) => !explained.has(candidate));
    if (match) explained.add(match);
    return match !== undefined;
  });
  return { explained, causes };
}

/** Keys that are wrong together: both bounds of a desil class count as one. */
function keyGroups({ key }: DatasetDefinition): string[][] {
  const desil = key.filter((name) => name.startsWith("desil_"));
  const others = key.filter((name) => !desil.includes(name)).map((name) => [name]);
  return desil.length > 0 ? [...others, desil] : others;
}

const maskedKey = (
  values: Readonly<Record<string, CellValue>>,
  keys: readonly string[][],
  masked: number,
): string =>
  keys
    .map((names, index) => (index === masked ? "*" : names.map((name) => values[name]).join("-")))
    .join("|");

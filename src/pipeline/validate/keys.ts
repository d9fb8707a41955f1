import type { CellValue } from "#domain/tables";
import { type DatasetDefinition, datasetColumns } from "#schemas";

type Values = Readonly<Record<string, CellValue>>;

/** Returns the key of a row as text, or null where a key cell could not be read. */
export function rowKey(dataset: DatasetDefinition, values: Values): string | null {
  const cells = dataset.key.map((name) => values[name]);
  return cells.some((cell) => cell === undefined) ? null : cells.join("|");
}

/** Returns a key as people read it: `82.71.05, PKH, desil 1-2`. */
export function describeKey(values: Values, names: readonly string[]): string {
  const { desil_awal: first, desil_akhir: last } = values;
  return names
    .filter((name) => name !== "desil_akhir")
    .map((name) => (name === "desil_awal" ? describeDesil(first, last) : String(values[name])))
    .join(", ");
}

/** Orders rows by the key columns of their dataset; enumerations keep the order of their schema. */
export function keyOrder(dataset: DatasetDefinition): (left: Values, right: Values) => number {
  const columns = datasetColumns(dataset).filter(({ name }) => dataset.key.includes(name));
  const ranks = columns.map(({ name, allowed }) => {
    const positions = allowed && new Map(allowed.map((value, index) => [value, index]));
    return { name, rank: (value: CellValue) => positions?.get(String(value)) ?? String(value) };
  });
  return (left, right) => {
    for (const { name, rank } of ranks) {
      const [before, after] = [rank(left[name] ?? null), rank(right[name] ?? null)];
      if (before !== after) return before < after ? -1 : 1;
    }
    return 0;
  };
}

function describeDesil(first: CellValue | undefined, last: CellValue | undefined): string {
  const range = first === last ? String(first) : `${first}-${last}`;
  return first === "belum_ada" ? "belum ada desil" : `desil ${range}`;
}

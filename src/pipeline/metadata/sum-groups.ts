import { type DatasetDefinition, datasetColumns } from "#schemas";
import { text } from "../problems/index.ts";

/** Columns of numbers that follow the same rule of summing. */
export interface SumGroup {
  readonly columns: readonly string[];
  readonly allowed: readonly string[];
  /** Keys of the dataset along which they may not be summed. */
  readonly refused: readonly string[];
}

/** Returns the keys of a dataset as sums know them: the two bounds of a desil class are one key, `desil`. */
export function sumKeys({ key }: DatasetDefinition): string[] {
  return [...new Set(key.map((name) => (name === "desil_awal" || name === "desil_akhir" ? "desil" : name)))];
}

/** Returns the columns of numbers of a dataset, grouped by the keys along which they may be summed. */
export function sumGroups(dataset: DatasetDefinition): SumGroup[] {
  const keys = sumKeys(dataset);
  const numbers = datasetColumns(dataset).filter(({ meta }) => meta.role === "measure");
  const groups = Map.groupBy(numbers, ({ meta }) =>
    keys.filter((key) => meta.summableAlong.some((allowed) => allowed === key)).join(),
  );
  return [...groups].map(([joined, columns]) => {
    const allowed = keys.filter((key) => joined.split(",").includes(key));
    return {
      columns: columns.map(({ name }) => name),
      allowed,
      refused: keys.filter((key) => !allowed.includes(key)),
    };
  });
}

/** Returns the rules of summing as sentences. */
export function sumSentences(dataset: DatasetDefinition): string[] {
  const groups = sumGroups(dataset);
  if (groups.every(({ allowed }) => allowed.length === 0)) return [text("notes.sum_nothing")];
  return groups.map(({ columns, allowed, refused }) => {
    if (allowed.length === 0) return text("notes.sum_none", { columns: list(columns) });
    const yes = text("notes.sum_yes", { keys: list(allowed.map(keyWord)), columns: list(columns) });
    const no = text("notes.sum_no", { keys: list(refused.map(keyWord)) });
    return refused.length > 0 ? `${yes} ${no}` : yes;
  });
}

const keyWord = (key: string) => (key === "desil" ? text("notes.desil") : key);
const list = (words: readonly string[]) => new Intl.ListFormat("id", { type: "conjunction" }).format(words);

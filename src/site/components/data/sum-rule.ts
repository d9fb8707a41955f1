import { type DatasetDefinition, datasetColumns, type KeyName, keyNames } from "#schemas";

/** Along which keys the family counts of a dataset may be summed, and along which they must not be. */
export interface SumRule {
  readonly allowed: readonly KeyName[];
  readonly refused: readonly KeyName[];
}

/**
 * Returns the rule that holds for every family count of the dataset,
 * or undefined where the dataset holds no counts of families.
 */
export function sumRule(definition: DatasetDefinition): SumRule | undefined {
  const counts = datasetColumns(definition).filter(({ meta }) => meta.kind === "count");
  if (counts.length === 0) return undefined;
  const own = keyNames.filter((name) => definition.key.includes(name === "desil" ? "desil_awal" : name));
  const isAllowed = (name: KeyName) => counts.every(({ meta }) => meta.summableAlong.includes(name));
  return { allowed: own.filter(isAllowed), refused: own.filter((name) => !isAllowed(name)) };
}

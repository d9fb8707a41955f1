import type { Source } from "../catalog/named-sources.ts";
import type { SummableTable } from "../sql/relation.ts";
import type { QueryConfig } from "./config.ts";

/** Returns the columns of every table by its name, as the editor completes them. */
export function namesOf(config: QueryConfig, sources: readonly Source[]): Record<string, readonly string[]> {
  const columns = new Map(config.datasets.map(({ id, columns }) => [id, columns.map(({ name }) => name)]));
  const released = sources.map(({ name, dataset }) => [name, columns.get(dataset) ?? []] as const);
  const references = config.references.map(
    ({ name, columns }) => [name, columns.map((one) => one.name)] as const,
  );
  return Object.fromEntries([...released, ...references]);
}

/** Returns every table with the keys along which its columns may be summed. */
export function tablesToSum(config: QueryConfig, sources: readonly Source[]): SummableTable[] {
  const released = sources.flatMap(({ name, dataset }) => {
    const definition = config.datasets.find(({ id }) => id === dataset);
    return definition ? [{ ...definition, name, dataset }] : [];
  });
  const references = config.references.map(({ name, keyOf }) => ({
    name,
    dataset: name,
    keyOf,
    summableAlong: {},
  }));
  return [...released, ...references];
}

import type { QueryResult } from "./result.ts";

/** Returns a result as it goes into files: no two columns of one name, and every row of simulated data says so. */
export function forFiles(result: QueryResult, isSimulated: boolean): QueryResult {
  const marked = isSimulated ? withNature(result) : result;
  const taken = new Map<string, number>();
  const columns = marked.columns.map((column) => {
    const count = (taken.get(column.name) ?? 0) + 1;
    taken.set(column.name, count);
    return count === 1 ? column : { ...column, name: `${column.name}_${count}` };
  });
  return { ...marked, columns };
}

function withNature(result: QueryResult): QueryResult {
  if (result.columns.some(({ name }) => name === "sifat_data")) return result;
  return {
    ...result,
    columns: [...result.columns, { name: "sifat_data", isNumeric: false }],
    rows: result.rows.map((row) => [...row, "simulasi"]),
  };
}

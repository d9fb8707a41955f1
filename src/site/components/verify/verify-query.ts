import type { ShownRows } from "./figure-address.ts";
import type { Ratio, VerifyTable } from "./verify-table.ts";

/** Rows to ask for, and the area of the file they are read from (null: the file of all areas). */
export interface AskedRows {
  readonly shown: Omit<ShownRows, "release">;
  readonly fileArea: string | null;
}

/** Returns the query that gives the rows of a figure as they are. */
export function rowsQuery(source: string, asked: AskedRows): string {
  return ["SELECT *", `FROM ${source}`, ...conditions(asked)].join("\n");
}

/** Returns the query that works out the numbers of a figure, or null where its rows are the numbers. */
export function sumsQuery(table: VerifyTable, source: string, asked: AskedRows): string | null {
  if (table.summed.length === 0) return null;
  const columns = [
    ...table.groupBy,
    ...table.summed.map((name) => `sum(${name}) AS ${name}`),
    ...table.ratios.map(ratioColumn),
  ];
  const keys = table.groupBy.join(", ");
  return [
    `SELECT ${columns.join(",\n       ")}`,
    `FROM ${source}`,
    ...conditions(asked),
    `GROUP BY ${keys}`,
    `ORDER BY ${keys}`,
  ].join("\n");
}

/** Returns a released CSV as DuckDB reads it from the current folder, codes kept as texts. */
export const csvSource = (fileName: string): string =>
  `read_csv('${fileName}', types = {'kode_wilayah': 'VARCHAR'})`;

function ratioColumn({ id, numerator, denominator }: Ratio): string {
  const sum = (names: readonly string[]) => names.map((name) => `sum(${name})`).join(" + ");
  const above = numerator.length > 1 ? `(${sum(numerator)})` : sum(numerator);
  return `round(100.0 * ${above} / nullif(${sum(denominator)}, 0), 1) AS ${id}_persen`;
}

function conditions({ shown, fileArea }: AskedRows): string[] {
  const { area, periods, program } = shown;
  const [first, last = first] = periods;
  const all = [
    ...areaCondition(area, fileArea),
    ...(first === undefined
      ? []
      : [first === last ? `periode = '${first}'` : `periode BETWEEN '${first}' AND '${last}'`]),
    ...(program === null ? [] : [`program = '${program}'`]),
  ];
  return all.map((condition, index) => `${index === 0 ? "WHERE" : "  AND"} ${condition}`);
}

function areaCondition(area: string | null, fileArea: string | null): string[] {
  if (area === null || area === fileArea) return [];
  if (area.length === 8) return [`kode_wilayah = '${area}'`];
  return [`(kode_wilayah = '${area}' OR kode_wilayah LIKE '${area}.%')`];
}

import { type AskedRows, csvSource, rowsQuery, sumsQuery } from "./verify-query.ts";
import type { VerifyTable } from "./verify-table.ts";

export interface CheckedFile {
  readonly table: VerifyTable;
  readonly url: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly asked: AskedRows;
}

/** Returns what to type in a shell to fetch a released CSV, check it and work out the numbers of a figure from it. */
export function checkCommands({ table, url, fileName, sha256, asked }: CheckedFile): string {
  const source = csvSource(fileName);
  const sql = sumsQuery(table, source, asked) ?? rowsQuery(source, asked);
  return [`curl -O ${url}`, `echo "${sha256}  ${fileName}" | sha256sum -c`, `duckdb -c "${sql}"`].join("\n");
}

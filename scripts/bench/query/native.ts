import { DuckDBInstance } from "@duckdb/node-api";

/** Seconds of the first answer, start and reading with it, and of the middle one of more. */
export interface NativeFigures {
  readonly firstSeconds: number;
  readonly warmSeconds: number;
}

export interface NativeSource {
  /** Parquet files, also by a pattern. */
  readonly files: string;
  /** Loaded into memory first, as the browser does; else read anew by every query. */
  readonly isLoaded: boolean;
}

/** Runs a query on files with DuckDB as it runs on this machine. */
export async function askNative(
  { files, isLoaded }: NativeSource,
  question: (table: string) => string,
  times: number,
): Promise<NativeFigures> {
  const started = performance.now();
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE ${isLoaded ? "TABLE" : "VIEW"} sumber AS FROM read_parquet('${files}')`);
    const sql = question("sumber");
    await connection.runAndReadAll(sql);
    const firstSeconds = (performance.now() - started) / 1000;
    const seconds: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const turned = performance.now();
      await connection.runAndReadAll(sql);
      seconds.push((performance.now() - turned) / 1000);
    }
    return { firstSeconds, warmSeconds: middle(seconds) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Returns the middle of some figures. */
export function middle(figures: readonly number[]): number {
  const sorted = figures.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

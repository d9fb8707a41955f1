import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type { Source } from "../catalog/named-sources.ts";
import type { Engine } from "./engine.ts";
import { readBatches } from "./read-batches.ts";

/** The release gives Arrow files, so no extension is ever needed; one asked for must not be fetched from elsewhere. */
const settings = (megabytes: number): readonly string[] => [
  `SET memory_limit = '${megabytes}MB'`,
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET enable_external_access = false",
  "SET lock_configuration = true",
];

/** Opens the database for reading tables that are handed to it, and nothing else. */
export async function openEngine(database: AsyncDuckDB, megabytes: number): Promise<Engine> {
  await database.open({});
  const connection = await database.connect();
  for (const setting of settings(megabytes)) await connection.query(setting);
  const loaded = new Map<string, { readonly url: string; readonly loading: Promise<void> }>();

  const insert = async ({ name, url }: Pick<Source, "name" | "url">, signal: AbortSignal) => {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${url}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await connection.query(`DROP TABLE IF EXISTS "${name}"`);
    await connection.insertArrowFromIPCStream(bytes, { name, create: true });
  };

  return {
    version: await database.getVersion(),
    load: (source, signal) => {
      const before = loaded.get(source.name);
      if (before?.url === source.url) return before.loading;
      const loading = insert(source, signal);
      loaded.set(source.name, { url: source.url, loading });
      loading.catch(() => loaded.delete(source.name));
      return loading;
    },
    run: async (sql, { rows, signal }) => {
      signal.throwIfAborted();
      const cancel = () => connection.cancelSent();
      signal.addEventListener("abort", cancel);
      await connection.query("BEGIN TRANSACTION");
      const started = performance.now();
      try {
        const reader = await connection.send(sql, true);
        const result = await readBatches(reader, rows, signal);
        if (result.isCut) await connection.cancelSent();
        return { ...result, milliseconds: performance.now() - started };
      } catch (error) {
        await connection.cancelSent();
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener("abort", cancel);
        await connection.query("ROLLBACK").catch(() => undefined);
      }
    },
    functions: async () => {
      const table = await connection.query(
        "SELECT DISTINCT function_name AS name FROM duckdb_functions() WHERE function_name ~ '^[a-z][a-z0-9_]*$' ORDER BY 1",
      );
      return table.toArray().map((row) => String(row.name));
    },
    stop: () => database.terminate(),
  };
}

import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool } from "pg";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

const patienceMs = 10_000;

/** Connects on demand and anew after the server was gone; nothing is sent until the first query. */
export function openPostgres(databaseUrl: string): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    statement_timeout: patienceMs,
    idle_in_transaction_session_timeout: patienceMs,
    application_name: "bansos-terbuka",
    // Whatever the server does for others: what is acknowledged here is on its disk.
    options: "-c synchronous_commit=on",
    keepAlive: true,
  });
  // A server that goes away while nothing is asked is found out by the next question, not by an error nobody awaits.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: "postgres",
    write: database,
    read: database,
    unavailable,
    checkIntegrity: async () => {
      const invalid = await sql<{ name: string }>`
        select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid
      `.execute(database);
      return invalid.rows.map(({ name }) => `index ${name}`);
    },
    close: () => database.destroy(),
  };
}

/** Classes of SQLSTATE that say nothing about the request: connection, rolled back, resources, operator, system. */
const conditions = new Map([
  ["08", "the connection was lost"],
  ["25", "the transaction was ended"],
  ["40", "another write came in between"],
  ["53", "the server has no room left"],
  ["55", "the server is not ready"],
  ["57", "the server is stopping or starting"],
  ["58", "the disk reports an error"],
  ["XX", "the server reports a fault of its own"],
]);

const connectionTrouble =
  /terminat|timeout|ECONN|ENOENT|EPIPE|not queryable|closed|Cannot use a pool|driver has already been destroyed/i;

function unavailable(error: unknown): string | null {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code)) return conditions.get(code.slice(0, 2)) ?? null;
  return connectionTrouble.test(`${code ?? ""} ${message ?? ""}`) ? "the server cannot be reached" : null;
}

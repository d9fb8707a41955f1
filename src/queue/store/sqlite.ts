import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import {
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import type { Database } from "./database.ts";
import { StoreUnavailable } from "./errors.ts";
import type { Tables } from "./tables.ts";

const keptStatements = 200;
const patienceMs = 5000;
const retryMs = 5;
const busy = 5;

/**
 * Opens or makes the file. Writes go through one connection and reads through another, so that a read never sees half
 * a write. Throws `StoreUnavailable`.
 */
export function openSqlite(file: string): Database {
  const [writer, reader] = connect(file);
  const write = new Kysely<Tables>({ dialect: new NodeSqliteDialect(writer) });
  const read = new Kysely<Tables>({ dialect: new NodeSqliteDialect(reader) });
  return {
    engine: "sqlite",
    write,
    read,
    unavailable,
    checkIntegrity: async () => {
      const rows = reader.prepare("PRAGMA integrity_check").all() as { integrity_check: string }[];
      const orphans = reader.prepare("PRAGMA foreign_key_check").all() as { table: string }[];
      return [
        ...rows.map((row) => row.integrity_check).filter((line) => line !== "ok"),
        ...orphans.map(({ table }) => `foreign key of ${table}`),
      ];
    },
    close: async () => {
      for (const connection of [reader, writer]) if (connection.isOpen) connection.close();
    },
  };
}

function connect(file: string): readonly [writer: DatabaseSync, reader: DatabaseSync] {
  try {
    const writer = new DatabaseSync(file, { timeout: patienceMs });
    writer.exec("PRAGMA journal_mode = WAL");
    writer.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
    const reader = new DatabaseSync(file, { timeout: patienceMs });
    reader.exec("PRAGMA query_only = ON");
    writer.exec("PRAGMA busy_timeout = 10");
    return [writer, reader];
  } catch (error) {
    throw new StoreUnavailable(unavailable(error) ?? "the file cannot be used", { cause: error });
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: asKyselyWants(database) });
    this.#database = database;
  }

  override createDriver(): NodeSqliteDriver {
    return new NodeSqliteDriver(this.#database);
  }

  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite can change its tables inside a transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: asKyselyWants(database) });
    this.#database = database;
  }

  /**
   * Takes the right to write at once: asked for later, it could be refused in the middle. While another program
   * writes, this one waits without standing still.
   */
  override async beginTransaction(_connection: DatabaseConnection): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      try {
        this.#database.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (resultOf(error) !== busy || performance.now() > deadline) throw error;
        await setTimeout(retryMs);
      }
    }
  }

  override async commitTransaction(_connection: DatabaseConnection): Promise<void> {
    this.#database.exec("COMMIT");
  }

  /** A full disk has ended the transaction already. */
  override async rollbackTransaction(_connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
  }
}

function asKyselyWants(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const [oldest] = statements.size >= keptStatements ? statements.keys() : [];
      if (oldest !== undefined) statements.delete(oldest);
      const statement = wrapped(database.prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
  };
}

function wrapped(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** Primary result codes of SQLite that say nothing about the request: busy, locked, read-only, I/O, corrupt, full ... */
const conditions = new Map([
  [5, "another program is writing"],
  [6, "another program is writing"],
  [7, "no memory left"],
  [8, "the file is read-only"],
  [10, "the disk reports an error"],
  [11, "the file is damaged"],
  [13, "the disk is full"],
  [14, "the file cannot be opened"],
  [26, "the file is not a database"],
]);

function unavailable(error: unknown): string | null {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ERR_INVALID_STATE" && message?.includes("not open")) return "the file is closed";
  return conditions.get(resultOf(error) ?? 0) ?? null;
}

/** The primary result code; null where the error is not one of SQLite. */
function resultOf(error: unknown): number | null {
  const { code, errcode } = error as { code?: string; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && errcode !== undefined ? errcode & 0xff : null;
}

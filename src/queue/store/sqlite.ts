import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
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
import type { Tables } from "./tables.ts";

const keptStatements = 200;

/** Opens or makes the file. Writes go through one connection and reads through another, so that a read never sees half a write. */
export function openSqlite(file: string): Database {
  const writer = new DatabaseSync(file, { timeout: 5000 });
  writer.exec("PRAGMA journal_mode = WAL");
  writer.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
  const reader = new DatabaseSync(file, { timeout: 5000 });
  reader.exec("PRAGMA query_only = ON");
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
      reader.close();
      writer.close();
    },
  };
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

  /** Takes the right to write at once: asked for later, it could be refused in the middle. */
  override async beginTransaction(_connection: DatabaseConnection): Promise<void> {
    this.#database.exec("BEGIN IMMEDIATE");
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
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  if (code === "ERR_INVALID_STATE" && message?.includes("not open")) return "the file is closed";
  if (code !== "ERR_SQLITE_ERROR" || errcode === undefined) return null;
  return conditions.get(errcode & 0xff) ?? null;
}

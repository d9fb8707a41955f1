import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { inject, test } from "vitest";
import { type KeptStore, openStore, type StoreOptions } from "../store/index.ts";

/** A store on an empty database of its own. */
export interface TestStore {
  /** The open store; another one after `restart`. */
  readonly store: KeptStore;
  /** What to open the same database with once more. */
  readonly options: StoreOptions;
  /** Closes and opens again. */
  readonly restart: () => Promise<KeptStore>;
  readonly remove: () => Promise<void>;
}

/** A test store whose database can be reached past the store. */
export interface OpenTestStore extends TestStore {
  /** Runs a statement as somebody with the key to the database would. */
  readonly tamper: (statement: string) => Promise<void>;
}

export interface TestEngine {
  readonly name: "sqlite" | "postgres";
  readonly open: (extra?: StoreOptions) => Promise<OpenTestStore>;
}

const postgresUrl = inject("postgresUrl");

/** For `describe.each(everyEngine)("$name: ...", ({ open }) => ...)`. */
export const everyEngine: readonly TestEngine[] = [
  { name: "sqlite", open: openSqlite },
  ...(postgresUrl === null ? [] : [{ name: "postgres" as const, open: openPostgres }]),
];

test.skipIf(postgresUrl === null)(
  "PostgreSQL is installed, so that the tests of this file run on it too",
  () => {
    // Counts the file among what was skipped where it is not.
  },
);

async function openSqlite(extra: StoreOptions = {}): Promise<OpenTestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), "bansos-antrean-"));
  const file = path.join(folder, "antrean.db");
  return opened(
    { ...extra, file },
    {
      tamper: async (statement) => {
        const database = new DatabaseSync(file, { timeout: 5000 });
        database.exec(statement);
        database.close();
      },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    },
  );
}

async function openPostgres(extra: StoreOptions = {}): Promise<OpenTestStore> {
  const name = `uji_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl ?? "");
  url.pathname = `/${name}`;
  return opened(
    { ...extra, databaseUrl: url.href },
    {
      tamper: (statement) => onServer(statement, url.href),
      drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
    },
  );
}

interface Hold {
  readonly tamper: OpenTestStore["tamper"];
  readonly drop: () => Promise<void>;
}

async function opened(options: StoreOptions, { tamper, drop }: Hold): Promise<OpenTestStore> {
  let store = await openStore(options);
  return {
    get store() {
      return store;
    },
    options,
    tamper,
    restart: async () => {
      await store.close();
      store = await openStore(options);
      return store;
    },
    remove: async () => {
      await store.close();
      await drop();
    },
  };
}

async function onServer(statement: string, url = postgresUrl ?? ""): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { inject, test } from "vitest";
import { openStore, type QueueStore, type StoreOptions } from "../store/index.ts";

/** A store on an empty database of its own. */
export interface TestStore {
  /** The open store; another one after `restart`. */
  readonly store: QueueStore;
  /** What to open the same database with once more. */
  readonly options: StoreOptions;
  /** Closes and opens again. */
  readonly restart: () => Promise<QueueStore>;
  readonly remove: () => Promise<void>;
}

export interface TestEngine {
  readonly name: "sqlite" | "postgres";
  readonly open: (extra?: StoreOptions) => Promise<TestStore>;
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

async function openSqlite(extra: StoreOptions = {}): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), "bansos-antrean-"));
  return opened({ ...extra, file: path.join(folder, "antrean.db") }, async () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

async function openPostgres(extra: StoreOptions = {}): Promise<TestStore> {
  const name = `uji_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl ?? "");
  url.pathname = `/${name}`;
  return opened({ ...extra, databaseUrl: url.href }, () => onServer(`DROP DATABASE ${name} WITH (FORCE)`));
}

async function opened(options: StoreOptions, drop: () => Promise<void>): Promise<TestStore> {
  let store = await openStore(options);
  return {
    get store() {
      return store;
    },
    options,
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

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl ?? "" });
  await client.connect();
  await client.query(statement);
  await client.end();
}

import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrationsFor } from "../migrations/index.ts";
import type { Database } from "./database.ts";
import { NewerDatabase } from "./errors.ts";

const migrationTable = "kysely_migration";

/** Brings the tables up to this version of the program; several processes may do so at once. Throws `NewerDatabase`. */
export async function migrate({ engine, write }: Database): Promise<void> {
  const migrations = migrationsFor(engine);
  const unknown = (await applied(write)).filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db: write, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function applied(db: Kysely<never> | Database["write"]): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === migrationTable)) return [];
  const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom(migrationTable)
    .select("name")
    .execute();
  return rows.map(({ name }) => name);
}

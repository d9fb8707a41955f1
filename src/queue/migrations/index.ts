import type { Migration } from "kysely/migration";
import { firstTables } from "./first-tables.ts";

/** Every migration by name, in alphabetical order. A published one is never changed: another follows. */
export function migrationsFor(engine: "sqlite" | "postgres"): Readonly<Record<string, Migration>> {
  return { "2026-11-01-first-tables": firstTables(engine) };
}

import type { TestProject } from "vitest/node";
import { findPostgres } from "./find-postgres.ts";
import { startPostgres } from "./postgres-cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the `postgres` database of the test server; null where PostgreSQL is not installed. */
    postgresUrl: string | null;
  }
}

/** Starts one PostgreSQL server for all tests of the queue; every test takes a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (findPostgres() === null) {
    project.provide("postgresUrl", null);
    return async () => undefined;
  }
  const cluster = await startPostgres({ isDurable: false });
  project.provide("postgresUrl", cluster.url("postgres"));
  return cluster.remove;
}

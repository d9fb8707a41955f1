export { newCase } from "./filings.ts";
export { findPostgres } from "./find-postgres.ts";
export { type PostgresCluster, startPostgres } from "./postgres-cluster.ts";

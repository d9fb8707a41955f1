import program from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";

/** The worker stands beside the page, so that the service worker of the page answers for what it fetches. */
export const workerAddress = "/data/kueri/mesin.js";
export const wasmAddress = wasm;

/** What the database is made of. */
export const engineFiles: readonly string[] = [workerAddress, program, wasm];

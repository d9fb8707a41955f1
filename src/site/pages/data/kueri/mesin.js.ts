import program from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import type { APIRoute } from "astro";

/** A download that fails is otherwise told to nobody, and the start waits in vain. */
const tellFailures = `addEventListener("unhandledrejection", ({ reason }) => reportError(reason));`;

/** The worker of the database under a name within the scope of the page's service worker. */
export const GET: APIRoute = () =>
  new Response(`${tellFailures}\nimportScripts(${JSON.stringify(program)});\n`);

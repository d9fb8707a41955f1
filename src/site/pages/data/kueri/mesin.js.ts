import program from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import type { APIRoute } from "astro";

/** The worker of the database under a name within the scope of the page's service worker. */
export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(program)});\n`);

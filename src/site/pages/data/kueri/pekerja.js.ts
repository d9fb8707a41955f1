import type { APIRoute } from "astro";
import worker from "../../../islands/query/pekerja.ts?worker&url";

/** The service worker of the SQL page under a name that stays: its scope is its folder. */
export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(worker)});\n`);

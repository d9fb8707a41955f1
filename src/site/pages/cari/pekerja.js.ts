import type { APIRoute } from "astro";
import worker from "../../islands/search/pekerja.ts?worker&url";

/** The service worker of the search under a name that stays: its scope is its folder. */
export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(worker)});\n`);

import type { APIRoute } from "astro";
import worker from "../../islands/objection/pekerja.ts?worker&url";

/** The service worker under a name that stays: its scope is its folder, and browsers look here for a new one. */
export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(worker)});\n`);

import type { APIRoute } from "astro";
import { searchParts } from "../../data/index.ts";

/** All other kabupaten/kota and kecamatan, for the search. */
export const GET: APIRoute = () => new Response(searchParts().national.text);

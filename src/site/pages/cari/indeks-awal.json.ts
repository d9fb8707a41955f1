import type { APIRoute } from "astro";
import { searchParts } from "../../data/index.ts";

/** What has a page or a place on one, for the search. */
export const GET: APIRoute = () => new Response(searchParts().first.text);

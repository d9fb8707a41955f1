import type { APIRoute } from "astro";
import { comparisonCsv } from "../../../components/compare/comparison-csv.ts";
import { alikeAreas, alikeCsvName, comparedAreas, compareFacts } from "../../../data/index.ts";

export function getStaticPaths() {
  return [...comparedAreas().keys()].map((kode) => ({
    params: { kode, berkas: alikeCsvName(kode).slice(0, -".csv".length) },
  }));
}

/** An area and those most like it, as the page beside this file shows them. */
export const GET: APIRoute = ({ params: { kode = "" } }) =>
  new Response(comparisonCsv(alikeAreas(kode), compareFacts()));

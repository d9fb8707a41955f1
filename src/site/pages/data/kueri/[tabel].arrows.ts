import type { APIRoute, GetStaticPaths } from "astro";
import { arrowOf, referenceTables } from "../../../components/query/reference-tables.ts";

export const getStaticPaths = (() =>
  referenceTables().map((table) => ({
    params: { tabel: table.name },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(arrowOf(props.table), { headers: { "Content-Type": "application/vnd.apache.arrow.stream" } });

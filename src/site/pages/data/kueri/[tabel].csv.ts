import type { APIRoute, GetStaticPaths } from "astro";
import { csvOf, referenceTables } from "../../../components/query/reference-tables.ts";

export const getStaticPaths = (() =>
  referenceTables().map((table) => ({
    params: { tabel: table.name },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(csvOf(props.table), { headers: { "Content-Type": "text/csv; charset=utf-8" } });

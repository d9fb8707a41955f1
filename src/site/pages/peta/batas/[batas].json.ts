import type { APIRoute } from "astro";
import { boundaryFile, pilots } from "../../../data/index.ts";

export function getStaticPaths() {
  return pilots().flatMap(({ code }) => {
    const file = boundaryFile(code);
    if (!file) return [];
    const batas = file.address.slice(file.address.lastIndexOf("/") + 1, -".json".length);
    return [{ params: { batas }, props: { text: file.text } }];
  });
}

/** The imported boundaries of one kabupaten/kota as TopoJSON. */
export const GET: APIRoute = ({ props }) => new Response(String(props.text));

import type { APIRoute } from "astro";
import { boundaryFile, overviewFile, pilots } from "../../../data/index.ts";

export function getStaticPaths() {
  const files = [...pilots().map(({ code }) => boundaryFile(code)), overviewFile()];
  return files
    .filter((file) => file !== null)
    .map(({ address, text }) => ({
      params: { batas: address.slice(address.lastIndexOf("/") + 1, -".json".length) },
      props: { text },
    }));
}

/** The imported boundaries of one kabupaten/kota, or of all of them coarsely, as TopoJSON. */
export const GET: APIRoute = ({ props }) => new Response(String(props.text));

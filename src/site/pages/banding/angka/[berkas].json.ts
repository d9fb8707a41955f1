import type { APIRoute } from "astro";
import { compareFile, pilots } from "../../../data/index.ts";

export function getStaticPaths() {
  return pilots().map((city) => {
    const { address, text } = compareFile(city);
    const berkas = address.slice(address.lastIndexOf("/") + 1, -".json".length);
    return { params: { berkas }, props: { text } };
  });
}

/** What is compared of a kabupaten/kota and its kecamatan, as the page of comparisons fetches it. */
export const GET: APIRoute = ({ props }) => new Response(String(props.text));

import type { APIRoute } from "astro";
import { releasedCities, sliceFile } from "../../../../data/index.ts";

export function getStaticPaths() {
  return releasedCities().map(({ city, release }) => {
    const { address, text } = sliceFile(city, release);
    const irisan = address.slice(address.lastIndexOf("/") + 1, -".json".length);
    return { params: { release: release.id, irisan }, props: { text } };
  });
}

/** The figures of one kabupaten/kota in one release, as the explorer and the embeds fetch them. */
export const GET: APIRoute = ({ props }) => new Response(String(props.text));

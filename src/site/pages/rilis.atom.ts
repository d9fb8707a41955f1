import type { APIRoute } from "astro";
import {
  allReleases,
  areaName,
  currentRelease,
  isSimulated,
  siteAddress,
  withdrawnReleases,
} from "../data/index.ts";
import { releaseFeed } from "../views/release-feed.ts";

/** Releases as they come, for feed readers and machines. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    releaseFeed({
      site: siteAddress(site),
      releases: allReleases().map(({ manifest }) => manifest),
      withdrawn: withdrawnReleases(),
      updated: currentRelease().published,
      isSimulated: isSimulated(),
      nameOf: areaName,
    }),
  );

import type { APIRoute } from "astro";
import { siteDcat } from "#domain/catalogue";
import {
  allReleases,
  areaName,
  siteAddress,
  withdrawnManifests,
  withdrawnReleases,
} from "../../data/index.ts";

/** The DCAT catalogue with full addresses: the address of the site is known here, not when a release is published. */
export const GET: APIRoute = ({ site }) => {
  const manifests = new Map(withdrawnManifests().map((manifest) => [manifest.id, manifest]));
  const catalogue = siteDcat({
    site: siteAddress(site),
    releases: allReleases().map(({ manifest }) => manifest),
    withdrawn: withdrawnReleases().flatMap(({ id, date, reason }) => {
      const manifest = manifests.get(id);
      return manifest ? [{ manifest, date, reason }] : [];
    }),
    nameOf: areaName,
  });
  return new Response(`${JSON.stringify(catalogue, null, 1)}\n`);
};

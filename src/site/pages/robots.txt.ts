import type { APIRoute } from "astro";
import { reader } from "#messages";
import { isSimulated, siteAddress } from "../data/index.ts";

/**
 * Nothing is closed to crawlers: a simulated page asks by itself to be left out of search engines, and who may not
 * read it never learns that.
 */
export const GET: APIRoute = ({ site }) => {
  const t = reader("common");
  const lines = [
    `# ${t("robots.welcome")}`,
    ...(isSimulated() ? [`# ${t("simulatedMark")}. ${t("robots.simulated")}`] : []),
    "User-agent: *",
    "Disallow: /v1/",
    "",
    `Sitemap: ${siteAddress(site)}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"));
};

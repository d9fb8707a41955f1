/** Returns the public address of the site without a slash at its end; Astro gives what `SITE_URL` says. */
export function siteAddress(site: URL | undefined): string {
  if (!site) throw new Error("astro.config.mjs gives no address of the site");
  return site.href.replace(/\/$/, "");
}

import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** The most that one sitemap may list. */
const mostPages = 50_000;

/**
 * Pages that nobody is sent to by a search: what officers use, what others show in a frame, what is filled by the
 * service, and the answer to a wrong address.
 */
const unlisted = /^\/(404\.html$|petugas\/|sematan\/|sanggah\/kerangka\/)/;

export interface SitemapFacts {
  /** Public address of the site, without a slash at its end. */
  readonly site: string;
  /** Day of the release that the pages are made from. */
  readonly day: string;
  readonly isSimulated: boolean;
}

/**
 * Writes `sitemap.xml` with every page that people read; as an index of several where they are too many for one.
 * Pages of simulated data are listed too: only who visits a page learns that it asks to be left out.
 */
export async function writeSitemap(folder: string, facts: SitemapFacts, most = mostPages): Promise<number> {
  const pages = await listedPages(folder);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) =>
    pages.slice(index * most, (index + 1) * most),
  );
  const [only = [], ...more] = parts;
  if (more.length === 0) await writeFile(path.join(folder, "sitemap.xml"), pagesXml(only, facts));
  else {
    const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
    for (const [index, name] of names.entries())
      await writeFile(path.join(folder, name), pagesXml(parts[index] ?? [], facts));
    await writeFile(path.join(folder, "sitemap.xml"), indexXml(names, facts));
  }
  return pages.length;
}

async function listedPages(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".html"))
    .map((name) => `/${name.split(path.sep).join("/")}`.replace(/\/index\.html$/, "/"))
    .filter((address) => !unlisted.test(address))
    .sort();
}

const head = ({ isSimulated }: SitemapFacts) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${isSimulated ? "<!-- SIMULASI: noindex -->\n" : ""}`;

function pagesXml(pages: readonly string[], facts: SitemapFacts): string {
  const lines = pages.map(
    (page) => `<url><loc>${escaped(facts.site + encodeURI(page))}</loc><lastmod>${facts.day}</lastmod></url>`,
  );
  return `${head(facts)}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

function indexXml(names: readonly string[], facts: SitemapFacts): string {
  const lines = names.map(
    (name) =>
      `<sitemap><loc>${escaped(`${facts.site}/${name}`)}</loc><lastmod>${facts.day}</lastmod></sitemap>`,
  );
  return `${head(facts)}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</sitemapindex>\n`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

import { beforeAll, expect, inject, it } from "vitest";
import { csvRows, type FileRow, pickRows, readShownRows } from "#site/components";
import { type BuiltPage, builtPages, referencesIn } from "../../scripts/checks/built-pages.ts";
import { addressOf, siteManifest, siteText } from "./release-on-site.ts";

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages(inject("siteFolder"));
});

const read = new Map<string, FileRow[]>();

function rowsOf(release: string, dataset: string, area: string | null): FileRow[] {
  const tables = siteManifest(release).files.filter(
    (file) => file.dataset === dataset && file.format === "csv",
  );
  const city = area?.slice(0, 5) ?? null;
  const file = tables.find((one) => one.area === city) ?? tables.find((one) => one.area === null);
  if (!file) return [];
  const address = addressOf(release, file);
  const rows = read.get(address) ?? csvRows(siteText(address));
  read.set(address, rows);
  return rows;
}

it("stands below every figure that says what its numbers rest on", () => {
  const without = pages.filter(({ html }) => {
    const figures = html.match(/<div class="provenance"/g)?.length ?? 0;
    const links = html.match(/class="provenance"[\s\S]*?<\/dl>[\s\S]*?\/periksa\/#[\s\S]*?<\/div>/g)?.length;
    return figures !== (links ?? 0);
  });
  expect(without.map(({ address }) => address)).toEqual([]);
});

it("names rows that the released file holds, of the periods and the programme of the figure", () => {
  const links = new Set(
    pages.flatMap(({ html }) => referencesIn(html).map(({ target }) => target)).filter(isOfFigure),
  );
  expect(links.size).toBeGreaterThan(100);
  for (const link of links) {
    const { pathname, hash } = new URL(link, "http://site");
    const [, dataset = ""] = /^\/data\/(\w+)\/periksa\/$/.exec(pathname) ?? [];
    const shown = readShownRows(hash);
    expect(shown, link).not.toBeNull();
    if (!shown) continue;
    expect(dataset === "angka_resmi" || shown.periods.length > 0, link).toBe(true);
    expect(pickRows(rowsOf(shown.release, dataset, shown.area), shown).length, link).toBeGreaterThan(0);
  }
});

function isOfFigure(target: string): boolean {
  return target.includes("/periksa/#2");
}

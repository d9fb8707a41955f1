import { beforeAll, expect, inject, it } from "vitest";
import { type BuiltPage, builtPages } from "../../scripts/checks/built-pages.ts";

let pages: BuiltPage[];

beforeAll(async () => {
  const all = await builtPages(inject("siteFolder"));
  pages = all.filter(({ address }) => /^\/wilayah\/[\d.]+\//.test(address));
});

/** A figure without numbers rests on no release and needs no way to object. */
const figuresOf = (html: string) =>
  html.match(/<figure class="figure rail" data-release[^>]*>[\s\S]*?<\/figure>/g) ?? [];
const formOf = (address: string) => `href="/sanggah/?wilayah=${address.split("/")[2]}"`;

it("leads from every figure of a place to the form, with the area filled in", () => {
  const figures = pages.flatMap(({ address, html }) =>
    figuresOf(html).map((figure) => ({ address, figure })),
  );
  expect(figures.length).toBeGreaterThan(150);
  const dead = figures.filter(({ address, figure }) => !figure.includes(formOf(address)));
  expect(dead.map(({ address, figure }) => `${address} ${figure.slice(0, 120)}`)).toEqual([]);
});

it("leads to the form once more at the end of every place", () => {
  expect(pages.length).toBeGreaterThan(40);
  const without = pages.filter(({ address, html }) => {
    const afterFigures = html.slice(html.lastIndexOf("</figure>"));
    return !afterFigures.includes(formOf(address));
  });
  expect(without.map(({ address }) => address)).toEqual([]);
});

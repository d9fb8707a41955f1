import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { releaseIndex } from "#schemas";
import { type BuiltPage, builtFile, builtPages } from "../../scripts/checks/built-pages.ts";

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages(inject("siteFolder"));
});

/** Returns the addresses of the pages that fail the claim. */
const where = (isWrong: (html: string) => boolean) =>
  pages.filter(({ html }) => isWrong(html)).map(({ address }) => address);

describe("a site made from simulated figures", () => {
  it("is what this repository publishes", () => {
    const index = releaseIndex.parse(
      JSON.parse(readFileSync(builtFile(inject("siteFolder"), "/unduh/rilis.json") ?? "", "utf8")),
    );
    expect(index.releases.map(({ nature }) => nature)).toEqual(["simulasi", "simulasi", "simulasi"]);
    expect(index.latest).toBe("2026-10-31.1");
  });

  it("says so on every page, before the content", () => {
    expect(where((html) => !/<aside class="simulated"[^>]*>[\s\S]*SIMULASI[\s\S]*<main/.test(html))).toEqual(
      [],
    );
  });

  it("says so in the title of every page", () => {
    expect(where((html) => !/<title>[^<]*simulasi[^<]*<\/title>/i.test(html))).toEqual([]);
  });

  it("asks search engines to leave every page out", () => {
    expect(where((html) => !/<meta name="robots" content="noindex[^"]*">/.test(html))).toEqual([]);
  });
});

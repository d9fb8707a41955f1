import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { datasets } from "#schemas";
import { type BuiltPage, builtPages } from "../../scripts/checks/built-pages.ts";
import { siteUrl } from "../../scripts/config.ts";
import { faults, graphOf, shapesIn } from "../metadata/graphs.ts";
import { textsOf, xmlFaults } from "../metadata/xml.ts";
import { siteManifest, siteReleases, siteText } from "./release-on-site.ts";

const site = siteUrl ?? "http://localhost:4321";
let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages(inject("siteFolder"));
});

const isBuilt = (address: string) => {
  const { pathname } = new URL(address);
  const file = path.join(inject("siteFolder"), decodeURI(pathname));
  return existsSync(pathname.endsWith("/") ? path.join(file, "index.html") : file);
};

describe.each(datasets.map(({ id, cadence }) => ({ id, cadence })))("the page of $id", ({ id, cadence }) => {
  const described = () => {
    const found = [
      ...siteText(`/data/${id}/`).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
    ];
    expect(found).toHaveLength(1);
    return JSON.parse(found[0]?.[1] ?? "");
  };

  it("tells search engines for data what it is, from when and where, whose, on which terms", () => {
    const { latest } = siteReleases();
    const node = described();
    expect(node).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      "@id": `${site}/data/${id}/#himpunan-data`,
      url: `${site}/data/${id}/`,
      version: latest,
      dateModified: siteManifest(latest).published,
      license: "https://creativecommons.org/licenses/by/4.0/",
      isAccessibleForFree: true,
      includedInDataCatalog: { "@type": "DataCatalog" },
    });
    for (const wanted of ["creator", "citation", "measurementTechnique", "spatialCoverage"])
      expect(node[wanted], wanted).toBeTruthy();
    expect(node.variableMeasured.length).toBeGreaterThan(0);
    expect(node.description.length).toBeGreaterThan(50);
    expect(node.description.length).toBeLessThan(5000);
    expect(node.name.startsWith("SIMULASI")).toBe(cadence !== "irregular");
    expect("temporalCoverage" in node).toBe(cadence !== "irregular");
  });

  it("names its files, each of which is there with that checksum", () => {
    const files = siteManifest(siteReleases().latest).files.filter(
      ({ dataset, area }) => dataset === id && area === null,
    );
    const told: { contentUrl: string; sha256: string }[] = described().distribution;
    expect(told.map(({ sha256 }) => sha256).sort()).toEqual(files.map(({ sha256 }) => sha256).sort());
    expect(told.map(({ contentUrl }) => contentUrl).filter((address) => !isBuilt(address))).toEqual([]);
  });
});

describe("for machines there is", () => {
  it("a catalogue that keeps to our shapes", async () => {
    const catalogue = JSON.parse(siteText("/data/katalog.jsonld"));
    const graph = await graphOf(catalogue, `${site}/data/katalog.jsonld`);
    expect(await faults(graph, shapesIn("tests/metadata/catalogue-shapes.ttl"))).toEqual([]);
  });

  it("a sitemap with every page that people read", () => {
    const xml = siteText("/sitemap.xml");
    expect(xmlFaults(xml, "tests/metadata/sitemap.xsd")).toEqual([]);
    const listed = textsOf(xml, "loc");
    expect(listed.filter((address) => !isBuilt(address))).toEqual([]);
    const left = pages
      .map(({ address }) => address)
      .filter((address) => !listed.includes(site + encodeURI(address)));
    expect(
      left.filter((address) => !/^\/(404\.html|petugas\/|sematan\/|sanggah\/kerangka\/)/.test(address)),
    ).toEqual([]);
  });

  it("robots.txt that closes no page: who may not read one never sees that it asks to be left out", () => {
    const text = siteText("/robots.txt");
    expect(text).toContain(`Sitemap: ${site}/sitemap.xml`);
    expect(text.match(/^Disallow:.*$/gm)).toEqual(["Disallow: /v1/"]);
  });

  it("a feed of releases, newest first, found from the home page and the data pages", () => {
    const xml = siteText("/rilis.atom");
    expect(xmlFaults(xml, "tests/metadata/atom.xsd")).toEqual([]);
    expect(textsOf(xml, "id").slice(1)).toEqual(
      siteReleases()
        .releases.toReversed()
        .map(({ id }) => `${site}/unduh/rilis/${id}/`),
    );
    for (const address of ["/", "/data/", "/data/rilis/"])
      expect(siteText(address)).toMatch(
        /<link rel="alternate" type="application\/atom\+xml" href="\/rilis\.atom"/,
      );
  });

  it("all of them under the type of their format, readable by pages of others", async () => {
    const types = {
      "/data/katalog.jsonld": "application/ld+json",
      "/rilis.atom": "application/atom+xml; charset=utf-8",
    };
    for (const [address, type] of Object.entries(types)) {
      const { headers, status } = await fetch(inject("origin") + address);
      expect([status, headers.get("content-type"), headers.get("access-control-allow-origin")]).toEqual([
        200,
        type,
        "*",
      ]);
    }
    const file = siteManifest(siteReleases().latest).files.find(({ path: name }) =>
      name.includes("-simulasi"),
    );
    const answer = await fetch(`${inject("origin")}/unduh/latest/${file?.path}`);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
    await answer.body?.cancel();
  });
});

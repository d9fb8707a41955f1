import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { siteDcat } from "#domain/catalogue";
import { datasets, type ReleaseManifest, releaseManifest } from "#schemas";
import { projectFolder } from "../../scripts/config.ts";
import { readIndex } from "../../scripts/start/sample.ts";
import { sampleRelease } from "../formats/sample-release.ts";
import { dcat, dct, faults, graphOf, objectsOf, rdfType, shapesIn } from "./graphs.ts";
import { publishedRules } from "./published-rules.ts";

const site = "https://bansos.example";
const shapes = "tests/metadata/catalogue-shapes.ttl";
let manifests: ReleaseManifest[];
let graph: Store;
let afterWithdrawal: Store;

beforeAll(async () => {
  await sampleRelease();
  const ids = readIndex(projectFolder)?.releases.map(({ id }) => id) ?? [];
  manifests = ids
    .reverse()
    .map((id) =>
      releaseManifest.parse(
        JSON.parse(readFileSync(path.join(projectFolder, "public/unduh/rilis", id, "manifest.json"), "utf8")),
      ),
    );
  const graphWith = (facts: Pick<Parameters<typeof siteDcat>[0], "releases" | "withdrawn">) =>
    graphOf(siteDcat({ site, nameOf: (code) => `Kota ${code}`, ...facts }), `${site}/data/katalog.jsonld`);
  graph = await graphWith({ releases: manifests, withdrawn: [] });
  const [current, ...earlier] = manifests;
  if (!current) throw new Error("The sample has releases");
  afterWithdrawal = await graphWith({
    releases: earlier,
    withdrawn: [{ manifest: current, date: "2026-11-05", reason: "Angka dihitung dua kali oleh kantor." }],
  });
});

const dataset = (id: string) => `${site}/data/${id}/#himpunan-data`;
const version = (id: string, release = manifests[0]?.id) =>
  `${site}/unduh/rilis/${release}/dcat.jsonld#${id}`;

describe("the catalogue of the site", () => {
  it("keeps to our shapes, also after a withdrawal", async () => {
    expect(await faults(graph, shapesIn(shapes))).toEqual([]);
    expect(await faults(afterWithdrawal, shapesIn(shapes))).toEqual([]);
  });

  it("has every dataset once, and a version of it for every release, each with the one before", () => {
    expect(objectsOf(graph, dcat("dataset")).sort()).toEqual(datasets.map(({ id }) => dataset(id)).sort());
    const [newest, middle, oldest] = manifests.map(({ id }) => version("penyaluran", id));
    expect(objectsOf(graph, dcat("hasVersion"), dataset("penyaluran")).sort()).toEqual([
      oldest,
      middle,
      newest,
    ]);
    expect(objectsOf(graph, dcat("hasCurrentVersion"), dataset("penyaluran"))).toEqual([newest]);
    expect(objectsOf(graph, dcat("previousVersion"), newest)).toEqual([middle]);
    expect(objectsOf(graph, dcat("previousVersion"), oldest)).toEqual([]);
  });

  it("leads to files that stay and to files that never change, all of them there", () => {
    const addresses = objectsOf(graph, dcat("downloadURL"));
    expect(addresses).toContain(`${site}/unduh/latest/penyaluran/penyaluran-simulasi.csv`);
    expect(addresses).toContain(`${site}/unduh/rilis/2026-04-30.1/penyaluran/penyaluran-simulasi.csv`);
    const lost = addresses
      .map((address) => address.replace(`${site}/unduh/latest/`, `${site}/unduh/rilis/${manifests[0]?.id}/`))
      .filter((address) => !existsSync(path.join(projectFolder, "public", address.slice(site.length))));
    expect(lost).toEqual([]);
  });

  it("keeps a withdrawn version with when and why, and without a file", () => {
    const gone = version("penyaluran");
    expect(objectsOf(afterWithdrawal, dct("title"), gone)[0]).toMatch(/^DITARIK 2026-11-05\. SIMULASI/);
    expect(objectsOf(afterWithdrawal, dct("description"), gone)[0]).toContain("dihitung dua kali");
    expect(objectsOf(afterWithdrawal, dcat("distribution"), gone)).toEqual([]);
    expect(objectsOf(afterWithdrawal, dcat("hasVersion"), dataset("penyaluran"))).not.toContain(gone);
  });

  it("says simulasi in the title of all but the quoted figures", () => {
    const unmarked = graph
      .getSubjects(rdfType, dcat("Dataset"), null)
      .filter(
        (one) => !objectsOf(graph, dct("title"), one.value).every((text) => text.startsWith("SIMULASI")),
      );
    expect(new Set(unmarked.map(({ value }) => /angka_resmi/.test(value)))).toEqual(new Set([true]));
  });
});

describe.skipIf(publishedRules("dcat-ap").length === 0)(
  "the published shapes of DCAT-AP, for the site",
  () => {
    it.each(publishedRules("dcat-ap").filter((file) => /(shapes|range|deprecateduris)\.ttl$/.test(file)))(
      "are kept: %s",
      async (file) => {
        expect(await faults(graph, shapesIn(file), ["Violation"])).toEqual([]);
      },
    );
  },
);

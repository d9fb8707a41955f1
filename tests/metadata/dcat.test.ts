import { readFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { datasets, type ReleaseManifest } from "#schemas";
import { sampleRelease } from "../formats/sample-release.ts";
import { dcat, dct, faults, graphOf, objectsOf, rdfType, shapesIn } from "./graphs.ts";
import { publishedRules } from "./published-rules.ts";

const site = "https://bansos.example";
let manifest: ReleaseManifest;
let graph: Store;
let home: string;

beforeAll(async () => {
  const { folder, manifest: read } = await sampleRelease();
  manifest = read;
  home = `${site}/unduh/rilis/${manifest.id}/`;
  const document = JSON.parse(readFileSync(path.join(folder, "dcat.jsonld"), "utf8"));
  graph = await graphOf(document, `${home}dcat.jsonld`);
});

const record = (name: string) => `${home}dcat.jsonld#${name}`;

describe("the catalogue of a release", () => {
  it("keeps to our shapes: all that DCAT-AP 3 makes mandatory, and what it recommends", async () => {
    expect(await faults(graph, shapesIn("tests/metadata/catalogue-shapes.ttl"))).toEqual([]);
  });

  it("finds a fault where there is one", async () => {
    const broken = await graphOf({ "@id": "#d", "@type": dcat("Dataset") }, home);
    expect((await faults(broken, shapesIn("tests/metadata/catalogue-shapes.ttl"))).length).toBeGreaterThan(4);
  });

  it("has every dataset as a whole and per kabupaten/kota", () => {
    const subjects = graph.getSubjects(rdfType, dcat("Dataset"), null).map(({ value }) => value);
    const expected = datasets.flatMap(({ id }) => [id, ...manifest.areas.map((area) => `${id}-${area}`)]);
    expect(subjects.sort()).toEqual(expected.map(record).sort());
  });

  it("has every file with its address, size and checksum, and no other", () => {
    const told = graph.getSubjects(dcat("downloadURL"), null, null).map((file) => {
      const one = (property: string) => objectsOf(graph, property, file.value)[0];
      const [checksum] = graph.getObjects(file, "http://spdx.org/rdf/terms#checksum", null);
      const value =
        checksum && graph.getObjects(checksum, "http://spdx.org/rdf/terms#checksumValue", null)[0];
      return [one(dcat("downloadURL")), one(dcat("byteSize")), value?.value];
    });
    const sorted = (rows: (string | undefined)[][]) => rows.map((row) => row.join(" ")).sort();
    expect(sorted(told)).toEqual(
      sorted(manifest.files.map(({ path: file, bytes, sha256 }) => [home + file, String(bytes), sha256])),
    );
  });

  it("says where, when, how often, by the codes of others", () => {
    const dataset = record("penyaluran");
    expect(objectsOf(graph, dct("spatial"), dataset)).toContain(record("wilayah-82.71"));
    expect(objectsOf(graph, dct("identifier"), record("wilayah-82.71"))).toEqual(["82.71"]);
    const [period] = graph.getObjects(dataset, dct("temporal"), null);
    expect(period && graph.getObjects(period, dcat("startDate"), null)[0]?.value).toBe("2026-01-01");
    expect(period && graph.getObjects(period, dcat("endDate"), null)[0]?.value).toBe("2026-09-30");
    expect(objectsOf(graph, dct("accrualPeriodicity"), dataset)[0]).toMatch(/frequency\/QUARTERLY$/);
  });

  it("knows the version before, and leads to the dataset whatever its release", () => {
    const dataset = record("penyaluran");
    expect(objectsOf(graph, dcat("version"), dataset)).toEqual([manifest.id]);
    expect(objectsOf(graph, dcat("previousVersion"), dataset)).toEqual([
      `${site}/unduh/rilis/${manifest.previous}/dcat.jsonld#penyaluran`,
    ]);
    expect(objectsOf(graph, dcat("isVersionOf"), dataset)).toEqual([
      `${site}/data/penyaluran/#himpunan-data`,
    ]);
  });

  it("says simulasi in the title and description of all but the quoted figures", () => {
    for (const { id, cadence } of datasets)
      for (const property of ["title", "description"]) {
        const texts = objectsOf(graph, dct(property), record(id));
        expect(
          texts.every((text) => text.startsWith("SIMULASI")),
          id,
        ).toBe(cadence !== "irregular");
      }
  });
});

/** Our terms for SHA-256 and for places are those of their makers, and of Indonesia; the lists are Europe's. */
const european = /mdr-vocabularies/;

describe.skipIf(publishedRules("dcat-ap").length === 0)("the published shapes of DCAT-AP", () => {
  it.each(publishedRules("dcat-ap").filter((file) => file.endsWith(".ttl") && !european.test(file)))(
    "are kept: %s",
    async (file) => {
      expect(await faults(graph, shapesIn(file), ["Violation"])).toEqual([]);
    },
  );
});

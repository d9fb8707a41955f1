import { expect, inject, it } from "vitest";
import { changedRowsPath } from "#schemas";
import { releaseDocuments } from "#site/components";
import { builtFile } from "../../scripts/checks/built-pages.ts";
import { addressOf, siteManifest, siteReleases, siteText } from "./release-on-site.ts";

const page = () => siteText("/data/rilis/");

it("lists every release, newest first, with its checksum", () => {
  const { releases } = siteReleases();
  const shown = [...page().matchAll(/id="rilis-([^"]+)"/g)].map(([, anchor]) => anchor);
  expect(shown).toEqual(releases.map(({ id }) => id.replace(".", "-")).reverse());
  for (const { id, sha256 } of releases) expect(page(), id).toContain(sha256);
});

it("tells when the next ones are planned, and leads to a page of each release", () => {
  expect(page()).toContain("31 Januari 2027");
  for (const { id, previous } of siteReleases().releases.map((one) => siteManifest(one.id))) {
    expect(page()).toContain(`href="/data/rilis/${id}/"`);
    if (previous) expect(page()).toContain(`href="#rilis-${previous.replace(".", "-")}"`);
  }
});

it("has on the page of a release every file with its checksum, the changed rows and the documents, and all exist", () => {
  for (const { id, nature, sha256 } of siteReleases().releases) {
    const manifest = siteManifest(id);
    const own = siteText(`/data/rilis/${id}/`);
    const addresses = [
      ...manifest.files.map((file) => addressOf(id, file)),
      ...releaseDocuments.map((name) => `/unduh/rilis/${id}/${name}`),
      ...(["csv", "json"] as const).map((format) => `/unduh/rilis/${id}/${changedRowsPath(nature, format)}`),
    ];
    for (const address of addresses) {
      expect(own, address).toContain(`href="${address}"`);
      expect(builtFile(inject("siteFolder"), address), address).not.toBeNull();
    }
    for (const file of manifest.files) expect(own, file.path).toContain(file.sha256);
    expect(own).toContain(sha256);
  }
});

it("shows rows that changed, each leading to where the file holds it", () => {
  const { latest } = siteReleases();
  const own = siteText(`/data/rilis/${latest}/`);
  const rows = own.slice(own.indexOf('id="baris"'), own.indexOf('id="berkas"'));
  expect(rows).toContain("Perubahan nyata: contoh baris");
  expect(rows.match(/href="\/data\/\w+\/periksa\/#2026-10-31\.1\//g)?.length).toBeGreaterThan(8);
});

it("is linked from the data page and from the foot of every page", () => {
  expect(siteText("/data/").match(/href="\/data\/rilis\/"/g)?.length).toBeGreaterThanOrEqual(2);
  expect(siteText("/")).toContain('href="/data/rilis/"');
});

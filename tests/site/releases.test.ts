import { expect, inject, it } from "vitest";
import { changedRowsPath } from "#schemas";
import { builtFile } from "../../scripts/checks/built-pages.ts";
import { addressOf, siteManifest, siteReleases, siteText } from "./release-on-site.ts";

const page = () => siteText("/data/rilis/");

it("lists every release, newest first, with its checksum", () => {
  const { releases } = siteReleases();
  const shown = [...page().matchAll(/id="rilis-([^"]+)"/g)].map(([, anchor]) => anchor);
  expect(shown).toEqual(releases.map(({ id }) => id.replace(".", "-")).reverse());
  for (const { id, sha256 } of releases) expect(page(), id).toContain(sha256);
});

it("links every file, the changed rows and the predecessor of every release, and all of them exist", () => {
  for (const { id, nature } of siteReleases().releases) {
    const manifest = siteManifest(id);
    const addresses = [
      ...manifest.files.map((file) => addressOf(id, file)),
      ...["manifest.json", "perubahan.md", "SHA256SUMS", "audit.json"].map(
        (name) => `/unduh/rilis/${id}/${name}`,
      ),
      ...(["csv", "json"] as const).map((format) => `/unduh/rilis/${id}/${changedRowsPath(nature, format)}`),
    ];
    for (const address of addresses) {
      expect(page(), address).toContain(`href="${address}"`);
      expect(builtFile(inject("siteFolder"), address), address).not.toBeNull();
    }
    if (manifest.previous) expect(page()).toContain(`href="#rilis-${manifest.previous.replace(".", "-")}"`);
  }
});

it("is linked from the data page and from the foot of every page", () => {
  expect(siteText("/data/").match(/href="\/data\/rilis\/"/g)?.length).toBeGreaterThanOrEqual(2);
  expect(siteText("/")).toContain('href="/data/rilis/"');
});

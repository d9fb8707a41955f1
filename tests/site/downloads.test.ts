import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { formatBytes } from "#messages";
import { datasets, fileFormat } from "#schemas";
import { builtFile } from "../../scripts/checks/built-pages.ts";
import { addressOf, siteManifest, siteReleases, siteText } from "./release-on-site.ts";

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");
const readSite = (address: string) => readFileSync(builtFile(inject("siteFolder"), address) ?? address);

describe("the downloads", () => {
  it("are the files every release lists, byte for byte", () => {
    for (const { id } of siteReleases().releases)
      for (const file of siteManifest(id).files) {
        const content = readSite(addressOf(id, file));
        expect([file.path, content.length, sha256(content)]).toEqual([file.path, file.bytes, file.sha256]);
      }
  });

  it("stand in SHA256SUMS with the same sums", () => {
    for (const { id } of siteReleases().releases) {
      const lines = siteText(`/unduh/rilis/${id}/SHA256SUMS`).trimEnd().split("\n");
      const listed = lines.map((line) => line.split(/ [ *]/));
      expect(listed.length).toBeGreaterThanOrEqual(siteManifest(id).files.length);
      for (const [sum, name = ""] of listed)
        expect([name, sum]).toEqual([name, sha256(readSite(`/unduh/rilis/${id}/${name}`))]);
    }
  });

  it.each(datasets.map(({ id }) => id))("of %s are shown with their size and full checksum", (dataset) => {
    const { latest } = siteReleases();
    const files = siteManifest(latest).files.filter((file) => file.dataset === dataset);
    const page = siteText(`/data/${dataset}/`).replaceAll("&nbsp;", "\u00a0");
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const row = page.split("<tr").find((one) => one.includes(`href="${addressOf(latest, file)}"`));
      expect(row, file.path).toContain(formatBytes(file.bytes));
      expect(page, file.path).toContain(file.sha256);
    }
  });

  it.each(fileFormat.options)("arrive unchanged over HTTP: %s", async (format) => {
    const { latest } = siteReleases();
    const file = siteManifest(latest).files.find((one) => one.format === format && one.area === null);
    if (!file) throw new Error(`No ${format} in ${latest}`);
    const answer = await fetch(`${inject("origin")}${addressOf(latest, file)}`);
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(file.sha256);
  });
});

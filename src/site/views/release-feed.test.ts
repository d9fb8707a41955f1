import { expect, test } from "vitest";
import type { ReleaseManifest } from "#schemas";
import { releaseFeed } from "./release-feed.ts";

const loss = { exactPercent: 25, belowBasePercent: 70, belowTwiceBasePercent: 5, largerPercent: 0 };
const release = (id: string, nature: ReleaseManifest["nature"] = "simulasi"): ReleaseManifest => ({
  id,
  published: id.slice(0, 10),
  nature,
  previous: null,
  areas: ["82.71"],
  latest: {},
  protection: { base: 5, method: "m", auditPassed: true, cellLoss: loss, sumLoss: loss },
  files: [],
  changes: [
    {
      dataset: "penyaluran",
      area: "82.71",
      cause: "perubahan_nyata",
      kind: "tambah",
      rows: 12,
      periods: ["2026-T1"],
    },
  ],
});
const feed = (releases: ReleaseManifest[], withdrawn: Parameters<typeof releaseFeed>[0]["withdrawn"] = []) =>
  releaseFeed({
    site: "https://bansos.example",
    releases,
    withdrawn,
    updated: releases[0]?.published ?? "",
    isSimulated: releases[0]?.nature === "simulasi",
    nameOf: () => "Kota <Ternate> & sekitarnya",
  });
const textsOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text]) => text);

test("an entry tells what is new in a release, escaped, and where to read on", () => {
  const xml = feed([release("2026-04-30.1")]);
  expect(textsOf(xml, "title")).toEqual(["SIMULASI: Rilis Bansos Terbuka", "SIMULASI: Rilis 2026-04-30.1"]);
  expect(textsOf(xml, "summary")[0]).toContain("12 baris baru dari Kota &lt;Ternate&gt; &amp; sekitarnya");
  expect(textsOf(xml, "summary")[0]).toMatch(/^Data simulasi/);
  expect(xml).toContain('href="https://bansos.example/data/rilis/2026-04-30.1/"');
  expect(xml).toContain('href="https://bansos.example/unduh/rilis/2026-04-30.1/perubahan.md"');
});

test("releases come newest first, numbers of a day in their order", () => {
  const ids = ["2026-04-30.10", "2026-04-30.9", "2026-07-31.1"];
  expect(textsOf(feed(ids.map((id) => release(id))), "id").slice(1)).toEqual(
    ["2026-07-31.1", "2026-04-30.10", "2026-04-30.9"].map(
      (id) => `https://bansos.example/unduh/rilis/${id}/`,
    ),
  );
});

test("a withdrawn release keeps its entry, which says when and why and counts as news", () => {
  const xml = feed(
    [release("2026-04-30.1")],
    [
      {
        id: "2026-07-31.1",
        published: "2026-07-31",
        nature: "simulasi",
        date: "2026-08-05",
        reason: "Angka dihitung dua kali.",
      },
    ],
  );
  expect(textsOf(xml, "title")[1]).toBe("SIMULASI: DITARIK: rilis 2026-07-31.1");
  expect(textsOf(xml, "summary")[0]).toContain("Angka dihitung dua kali.");
  expect(textsOf(xml, "updated")).toEqual([
    "2026-08-05T00:00:00Z",
    "2026-08-05T00:00:00Z",
    "2026-04-30T00:00:00Z",
  ]);
  expect(xml).not.toContain("2026-07-31.1/perubahan.md");
});

test("figures of an office are marked nowhere", () => {
  expect(feed([release("2026-04-30.1", "resmi")])).not.toMatch(/simulasi/i);
});

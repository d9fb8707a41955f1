import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reader } from "#messages";
import { datasets, type JoinedRegion, pilotRegions } from "#schemas";
import { areaFacts } from "./area-facts.ts";
import { kecamatanTable } from "./kecamatan-table.ts";
import { pilotTable } from "./known-pilots.ts";
import { missingTable } from "./missing-data.ts";

const pilots = pilotRegions.parse(
  JSON.parse(readFileSync(new URL("../../../data/reference/percontohan.json", import.meta.url), "utf8")),
);
const [ternate, ambon] = pilots;
if (!ternate || !ambon) throw new Error("The pilots are gone");

describe("a city without data", () => {
  const joined = {
    date: "2026-11-22",
    countsOwner: "Dinas Sosial Contoh",
    contact: null,
    firstDelivery: null,
  };
  const city = {
    ...ternate,
    joined: { ...joined, wrote: { classes: false, notOffered: [] } },
  } as JoinedRegion;

  it("names every dataset an office delivers, who counts and who owns it", () => {
    const { rows } = missingTable(city, "Contoh");
    expect(rows.map(({ href }) => href)).toEqual(
      datasets.filter(({ id }) => id !== "angka_resmi").map(({ id }) => `/data/${id}/`),
    );
    expect(rows[0]).toEqual({
      head: "Pendataan keluarga",
      href: "/data/pendataan/",
      cells: [
        "Apakah semua keluarga sudah terdaftar, padan, dan terverifikasi?",
        "Dinas Sosial Contoh",
        "Dinas Sosial, Dukcapil, kelurahan",
      ],
    });
  });

  it("shows reasons and no zero where rows are absent", () => {
    const facts = areaFacts([], []);
    expect(facts.map(({ value }) => value)).toEqual(["–", "–", "–", "–", "–"]);
    const { rows, total } = kecamatanTable(ambon, [], [], "");
    for (const { cells } of [...rows, ...(total ? [total] : [])])
      for (const cell of cells) expect(cell).toHaveProperty("reason");
  });
});

describe("pilots known by name", () => {
  const file = { path: "", format: "csv", rows: 1, bytes: 1, sha256: "" } as const;
  const table = pilotTable(pilots, {
    id: "2026-10-31.1",
    nature: "simulasi",
    areas: ["82.71"],
    files: [
      { ...file, dataset: "pendataan", area: "82.71" },
      { ...file, dataset: "angka_resmi", area: "82.71" },
    ],
  });

  it("are three, each with its state; official figures are not called simulated", () => {
    expect(table.rows.map(({ head, href, cells }) => [head, href, cells[1]])).toEqual([
      ["Kota Ternate", "/wilayah/82.71/", "angka simulasi: pendataan keluarga"],
      ["Kota Ambon", undefined, { reason: "belum ada data" }],
      ["Kabupaten Banyuwangi", undefined, { reason: "belum ada data" }],
    ]);
  });

  it("are the ones the sentence above the table names", () => {
    const sentence = reader("region")("empty.pilotsText");
    for (const { name } of pilots) expect(sentence).toContain(name);
  });
});

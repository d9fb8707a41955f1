import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { otherNames, pilotRegions, programList, regionList, villageList } from "#schemas";
import { nationalEntries, nationalPart, PlaceIndex, searchEntries } from "./index.ts";

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8"));
const reference = (file: string) => json(`data/reference/${file}`);

const index = new PlaceIndex();

beforeAll(async () => {
  const regions = regionList.parse(reference("wilayah.json"));
  const others = otherNames.parse(reference("nama-lain.json"));
  const cities = pilotRegions.parse(reference("percontohan.json"));
  await index.add(
    searchEntries({
      cities,
      withFigures: cities.map(({ code }) => code),
      villages: villageList.parse(reference("kelurahan.json")).villages,
      provinces: regions.provinces,
      programs: programList.parse(reference("program.json")),
      terms: json("src/messages/halaman/id/istilah.json") as { id: string; term: string }[],
      otherNames: others,
    }),
  );
  await index.add(nationalEntries(nationalPart(regions, cities, others)));
});

const first = (query: string) => index.search(query).finds[0]?.entry;

describe("finds as the first", () => {
  it.each([
    ["Kota Ternate Selatan", "/wilayah/82.71.02/"],
    ["Ternate Selatan", "/wilayah/82.71.02/"],
    ["ternateselatan", "/wilayah/82.71.02/"],
    ["KOTATERNATESELATAN", "/wilayah/82.71.02/"],
    ["Batang Dua", "/wilayah/82.71.05/"],
    ["batangdua", "/wilayah/82.71.05/"],
    ["ba tang dua", "/wilayah/82.71.05/"],
    ["Pulau Moti", "/wilayah/82.71.04/"],
    ["kec. Nusaniwe", "/wilayah/81.71.01/"],
    ["kecamatan sirimau ambon", "/wilayah/81.71.02/"],
    ["Teluk Ambon Baguala", "/wilayah/81.71.03/"],
    ["Leitisel", "/wilayah/81.71.05/"],
    ["Kota Ambon", "/wilayah/81.71/"],
    ["ambon", "/wilayah/81.71/"],
    ["Kab. Banyuwangi", "/wilayah/35.10/"],
    ["82.71.05", "/wilayah/82.71.05/"],
    ["827105", "/wilayah/82.71.05/"],
    ["82 71 05", "/wilayah/82.71.05/"],
    ["8271012", "/wilayah/82.71.05/"],
    ["82.71.05.1003", "/wilayah/82.71.05/"],
    ["35.10", "/wilayah/35.10/"],
    ["BPNT", "/kelayakan/#SEMBAKO"],
    ["raskin", "/kelayakan/#SEMBAKO"],
    ["Bansos beras", "/kelayakan/#BERAS_CPP"],
    ["kis", "/kelayakan/#PBI_JK"],
    ["DTKS", "/istilah/#dtsen"],
    ["salah sasaran", "/istilah/#salah-sasaran"],
    ["lapor", "/sanggah/"],
    ["unduh data", "/data/"],
    ["NTT", "/cari/53/"],
    ["Ujung Pandang", "/cari/73/#k73-71"],
  ])("%s -> %s", (query, href) => {
    expect(first(query)?.href).toBe(href);
  });

  it("a kelurahan, and says in which kecamatan its figures are", () => {
    expect(first("kelurahan lelewi")).toMatchObject({
      type: "kelurahan",
      name: "Lelewi",
      href: "/wilayah/82.71.05/",
      context: "Kecamatan Batang Dua, Kota Ternate",
    });
  });
});

describe("finds in spite of typing errors, and asks whether that was meant", () => {
  it.each([
    ["ternate sealtan", "Kota Ternate Selatan"],
    ["batngdua", "Pulau Batang Dua"],
    ["sirmau", "Sirimau"],
    ["banyuwngi", "Kabupaten Banyuwangi"],
    ["nusaniwi", "Nusaniwe"],
    ["leitimur selatn", "Leitimur Selatan"],
    ["psanggaran", "Pesanggaran"],
    ["sembakko", "Program Sembako (BPNT)"],
    ["prgram keluarga harapn", "Program Keluarga Harapan"],
    ["kota sirimau", "Sirimau"],
    ["puskesmas sirimau", "Sirimau"],
  ])("%s -> %s", (query, name) => {
    const { finds, meant } = index.search(query);
    expect(finds[0]?.entry.name).toBe(name);
    expect(meant).toBe(query === "kota sirimau" ? null : name);
  });
});

describe("areas without figures", () => {
  it("are found, say so and lead to their kabupaten", () => {
    expect(first("Tidore Timur")).toMatchObject({
      hasData: false,
      context: "Kota Tidore Kepulauan, Maluku Utara",
      href: "/cari/82/#k82-72",
    });
    expect(first("Kabupaten Landak")).toMatchObject({ hasData: false, href: "/cari/61/#k61-08" });
    expect(first("61.08.01")).toMatchObject({ type: "kecamatan", hasData: false });
  });

  it("come after areas with figures of the same name", () => {
    const finds = index.search("Teluk Ambon").finds.map(({ entry }) => entry.hasData);
    expect(finds).toEqual([...finds].sort((left, right) => Number(right) - Number(left)));
  });
});

it("says by which other name something was found", () => {
  expect(index.search("Raskin").finds[0]?.otherName).toBe("Raskin");
  expect(index.search("Sirimau").finds[0]?.otherName).toBeNull();
});

it("gives nothing for nothing, for a single letter and for what is like no name", () => {
  for (const query of ["", "  ", "s", "9", "xqzvw jjkkq", "xqzvw jjk"]) {
    expect(index.search(query)).toEqual({ count: 0, finds: [], meant: null });
  }
});

it("finds an area once, though both of its codes begin as typed", () => {
  const { count, finds } = index.search("8271");
  expect(new Set(finds.map(({ entry }) => entry)).size).toBe(finds.length);
  expect(count).toBe(finds.length);
  expect(finds.slice(0, 2).map(({ entry }) => entry.name)).toEqual(["Kota Ternate", "Pulau Ternate"]);
});

it("finds every area by its own name and by its code", () => {
  for (const [code, name] of regionList
    .parse(reference("wilayah.json"))
    .districts.filter((_, at) => at % 97 === 0)) {
    const found = index.search(name).finds.some(({ entry }) => entry.codes.includes(code));
    expect(found, name).toBe(true);
    expect(first(code)?.codes, code).toContain(code);
  }
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { otherNames, pilotRegions, programList, regionList, villageList } from "#schemas";
import { buildVillageList } from "./village-list.ts";

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/reference/${file}`, import.meta.url), "utf8"));

const pilots = pilotRegions.parse(json("percontohan.json"));
const { villages } = villageList.parse(json("kelurahan.json"));
const names = otherNames.parse(json("nama-lain.json"));

test("keeps the kelurahan and desa of the cities asked for, in the order of their codes", () => {
  const all = ["82.71.05.1002", "82.71.05.1001", "82.72.01.2001"].map((code) => ({
    code,
    name: `Desa ${code}`,
  }));
  const { villages: kept, source } = buildVillageList(all, ["82.71"], "4.0.1");
  expect(kept.map(([code]) => code)).toEqual(["82.71.05.1001", "82.71.05.1002"]);
  expect(source.licence).toBe("ODbL-1.0");
});

test("every kecamatan of a pilot has its kelurahan and desa: 78 in Ternate, 50 in Ambon, 217 in Banyuwangi", () => {
  const counts = pilots.map(({ code }) => villages.filter(([one]) => one.startsWith(`${code}.`)).length);
  expect(Object.fromEntries(pilots.map(({ code }, at) => [code, counts[at]]))).toEqual({
    "82.71": 78,
    "81.71": 50,
    "35.10": 217,
  });
  for (const { code } of pilots.flatMap(({ kecamatan }) => kecamatan))
    expect(
      villages.some(([one]) => one.startsWith(`${code}.`)),
      code,
    ).toBe(true);
});

test("every other name is of something that exists, stands once and tells its source where it is marked V", () => {
  const regions = regionList.parse(json("wilayah.json"));
  const programs = programList.parse(json("program.json")).map(({ id }) => id as string);
  const terms = JSON.parse(
    readFileSync(new URL("../../messages/halaman/id/istilah.json", import.meta.url), "utf8"),
  ) as { id: string }[];
  const known: Record<string, readonly string[]> = {
    provinsi: regions.provinces.map(([code]) => code),
    kabupaten_kota: regions.regencies.map(([code]) => code),
    kecamatan: regions.districts.map(([code]) => code),
    program: programs,
    istilah: terms.map(({ id }) => id),
  };
  for (const { kind, id, name, mark, source, url } of names) {
    if (kind !== "halaman") expect(known[kind], name).toContain(id);
    if (mark === "V") expect(url, name).toMatch(/^https:/);
    if (mark === "K") expect(source, name).toBeNull();
  }
  const keys = names.map(({ kind, id, name }) => `${kind} ${id} ${name.toLowerCase()}`);
  expect(new Set(keys).size).toBe(keys.length);
});

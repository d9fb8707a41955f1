import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { classKey } from "#domain/desil";
import {
  angkaResmi,
  datasetColumns,
  desilClassPolicy,
  disclosurePolicy,
  holidayTable,
  pilotRegions,
  programIds,
  programList,
  regionList,
  schematicOutlines,
} from "#schemas";
import { expectedCounts } from "./region-list.ts";

const text = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8");
const json = (path: string) => JSON.parse(text(path));

const regions = regionList.parse(json("reference/wilayah.json"));
const pilots = pilotRegions.parse(json("reference/percontohan.json"));
const outlines = schematicOutlines.parse(json("reference/skematik.json"));
const programs = programList.parse(json("reference/program.json"));
const kecamatan = pilots.flatMap((pilot) => pilot.kecamatan);

describe("regions", () => {
  test("hold every province, kabupaten/kota and kecamatan", () => {
    expect(regions.provinces).toHaveLength(expectedCounts.provinces);
    expect(regions.regencies).toHaveLength(expectedCounts.regencies);
    expect(regions.districts).toHaveLength(expectedCounts.districts);
  });

  test("the three pilots have all their 38 kecamatan, codes and names as in the national list", () => {
    const ofPilots = regions.districts.filter(([code]) =>
      pilots.some((pilot) => code.startsWith(`${pilot.code}.`)),
    );
    expect(kecamatan.map(({ code, name }) => [code, name])).toHaveLength(38);
    expect(kecamatan.map(({ code, name }) => [code, name]).sort()).toEqual(ofPilots.sort());
    const regencies = new Map(regions.regencies);
    expect(pilots.map(({ code, name }) => [code, name])).toEqual(
      pilots.map(({ code }) => [code, regencies.get(code)]),
    );
    const provinces = new Map(regions.provinces);
    for (const { code, province } of pilots) expect(province).toBe(provinces.get(code.slice(0, 2)));
  });

  test("every kecamatan of a pilot has an outline and a tile of its own", () => {
    for (const pilot of pilots) {
      expect(Object.keys(outlines[pilot.code] ?? {}).sort()).toEqual(
        pilot.kecamatan.map(({ code }) => code).sort(),
      );
      const tiles = new Set(pilot.kecamatan.map(({ tile }) => `${tile.column},${tile.row}`));
      expect(tiles.size).toBe(pilot.kecamatan.length);
    }
  });

  test("BPS codes are their own, begin with the code of the kabupaten/kota and match the known one", () => {
    const codes = kecamatan.map(({ bps }) => bps);
    expect(new Set(codes).size).toBe(38);
    for (const pilot of pilots)
      for (const one of pilot.kecamatan) expect(one.bps?.slice(0, 4)).toBe(pilot.bps);
    expect(kecamatan.find(({ code }) => code === "82.71.06")?.bps).toBe("8271021");
  });

  test("the islands of Ternate are flagged and Batang Dua names its two islands", () => {
    expect(kecamatan.filter(({ isIsland }) => isIsland).map(({ code }) => code)).toEqual([
      "82.71.04",
      "82.71.05",
      "82.71.07",
    ]);
    const batangDua = kecamatan.find(({ code }) => code === "82.71.05");
    expect(batangDua?.shortName).toBe("Batang Dua");
    expect(batangDua?.note).toMatch(/Mayau.*Tifure/);
  });
});

describe("programmes", () => {
  test("are the nine of the schema, in its order", () => {
    expect(programs.map(({ id }) => id)).toEqual([...programIds]);
  });

  test("a fact marked V names its source and one marked K names none", () => {
    const facts = programs.flatMap(({ legalBasis, benefit, cycle, eligibility }) => [
      legalBasis,
      benefit,
      cycle,
      ...(eligibility ? [eligibility.rule] : []),
    ]);
    for (const { text: fact, mark, source, url } of facts) {
      if (mark === "V") expect(url, fact).toMatch(/^https:/);
      if (mark === "K") expect(source, fact).toBeNull();
    }
  });

  test("only rice aid and BLT Dana Desa have no rule, and Ternate is not offered the latter", () => {
    expect(programs.filter(({ eligibility }) => !eligibility).map(({ id }) => id)).toEqual([
      "BERAS_CPP",
      "BLT_DD",
    ]);
    const notOffered = programs.flatMap(({ id, notOfferedIn }) => notOfferedIn.map(({ area }) => [id, area]));
    expect(notOffered.filter(([, area]) => pilots.some(({ code }) => code === area))).toEqual([
      ["BLT_DD", "82.71"],
    ]);
  });

  test("SALAH_SATU covers every desil that any programme covers", () => {
    const covered = (id: string) => {
      const rule = programs.find((program) => program.id === id)?.eligibility;
      if (!rule) return [];
      const whole = Array.from(
        { length: rule.desil.last - rule.desil.first + 1 },
        (_, at) => rule.desil.first + at,
      );
      return [...whole, ...rule.partialDesil];
    };
    const any = new Set(covered("SALAH_SATU"));
    for (const id of programIds)
      for (const desil of covered(id)) expect(any, `${id} desil ${desil}`).toContain(desil);
  });
});

describe("policy", () => {
  test("classes are the four bands and belum_ada, with no exception for a pilot", () => {
    const policy = desilClassPolicy.parse(json("policy/kelas-desil.json"));
    expect(policy.default.map(classKey)).toEqual(["1-2", "3-4", "5", "6-10", "belum_ada"]);
    for (const { code } of pilots) expect(policy.exceptions).not.toHaveProperty([code]);
  });

  test("the least denominator is twice the rounding base, and both give their reason", () => {
    const policy = disclosurePolicy.parse(json("policy/disclosure.json"));
    expect(policy.roundingBase.value).toBe(5);
    expect(policy.minimumDenominator.value).toBe(2 * policy.roundingBase.value);
    for (const { reason } of Object.values(policy)) expect(reason.length).toBeGreaterThan(50);
  });
});

describe("holidays of 2026", () => {
  const holidays = holidayTable.parse(json("reference/hari-libur.json"));

  test("are 17 public holidays and 8 days of collective leave, in order, each date once", () => {
    expect(holidays.filter(({ kind }) => kind === "libur_nasional")).toHaveLength(17);
    expect(holidays.filter(({ kind }) => kind === "cuti_bersama")).toHaveLength(8);
    const dates = holidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every((date) => date.startsWith("2026-"))).toBe(true);
  });
});

describe("official figures", () => {
  const rows = parse(text("reference/angka-resmi.csv"), { columns: true }) as Record<string, string>[];

  test("the header is the schema's, in order", () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(datasetColumns(angkaResmi).map(({ name }) => name));
  });

  test("every row parses, is official, and its key is its own", () => {
    const parsed = rows.map((row) =>
      angkaResmi.row.parse({ ...row, nilai: Number(row.nilai), tautan: row.tautan || null }),
    );
    expect(parsed).toHaveLength(15);
    expect(parsed.every(({ sifat_data }) => sifat_data === "resmi")).toBe(true);
    expect(new Set(parsed.map(({ kode_wilayah, angka }) => `${kode_wilayah} ${angka}`)).size).toBe(15);
  });

  test("figures are quoted as published", () => {
    const value = (area: string, figure: string) =>
      Number(rows.find(({ kode_wilayah, angka }) => kode_wilayah === area && angka === figure)?.nilai);
    expect(value("82.71", "pkh_tahap_1_2025_rupiah")).toBe(1_881_216_411);
    expect(value("81.71", "kemiskinan_2025")).toBe(4.34);
    expect(value("35.10", "kk_terdaftar_digital")).toBe(318_242);
  });
});

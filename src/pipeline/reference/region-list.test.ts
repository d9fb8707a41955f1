import { expect, test } from "vitest";
import { buildRegionList, countMismatches, formatRegionList } from "./region-list.ts";

const area = (code: string) => ({ code, name: `Wilayah ${code}` });
const small = {
  provinces: [area("82")],
  regencies: [area("82.71")],
  districts: [area("82.71.02"), area("82.71.01")],
};

test("a package with other numbers of areas is reported level by level", () => {
  expect(countMismatches(small)).toEqual([
    { level: "provinces", expected: 38, found: 1 },
    { level: "regencies", expected: 514, found: 1 },
    { level: "districts", expected: 7285, found: 2 },
  ]);
});

test("areas come in the order of their codes, one a line", () => {
  const list = buildRegionList(small, "4.0.1");
  expect(list.districts.map(([code]) => code)).toEqual(["82.71.01", "82.71.02"]);
  const text = formatRegionList(list);
  expect(text).toContain('\n["82.71.01","Wilayah 82.71.01"],\n["82.71.02","Wilayah 82.71.02"]\n');
  expect(JSON.parse(text)).toEqual(list);
});

test("the licence and the attribution of the source stay with the data", () => {
  const { source } = buildRegionList(small, "4.0.1");
  expect(source).toMatchObject({ name: "idn-area-data", version: "4.0.1", licence: "ODbL-1.0" });
  expect(source.attribution).toContain("Open Database License");
});

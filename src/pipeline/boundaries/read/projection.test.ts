import { expect, test } from "vitest";
import { attributeEncoding } from "./attribute-encoding.ts";
import { crsOfGeoJson, projectionOfWkt } from "./projection.ts";

const named = (name: string) => ({ type: "name", properties: { name } });

test.each([
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', "degrees", "GCS_WGS_1984"],
  ['GEOGCS["DGN95",DATUM["Datum_Geodesi_Nasional_1995"]]', "degrees", "DGN95"],
  ['GEOGCRS["SRGI2013",DATUM["Sistem Referensi Geospasial Indonesia 2013"]]', "degrees", "SRGI2013"],
  ['GEOGCS["Batavia (Jakarta)",DATUM["Batavia"]]', "refused", "Batavia (Jakarta)"],
  ['PROJCS["DGN95 / UTM zone 52N",GEOGCS["DGN95"]]', "refused", "DGN95 / UTM zone 52N"],
  ["", "unnamed", null],
])("the projection %s is %s", (wkt, kind, name) => {
  expect(projectionOfWkt(wkt)).toEqual({ kind, name });
});

test.each([
  ["urn:ogc:def:crs:OGC:1.3:CRS84", "degrees"],
  ["urn:ogc:def:crs:EPSG::4326", "degrees"],
  ["EPSG:9470", "degrees"],
  ["EPSG:3857", "refused"],
  ["urn:ogc:def:crs:EPSG::32749", "refused"],
])("the crs %s is %s", (name, kind) => {
  expect(crsOfGeoJson(named(name)).kind).toBe(kind);
});

test("the encoding is what the .cpg names in its many ways, else what the bytes are", () => {
  const header = Uint8Array.from([3, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0]);
  const dbf = (...bytes: number[]) => Uint8Array.from([...header, ...bytes]);
  expect(attributeEncoding(dbf(65), "UTF-8\n")).toBe("utf-8");
  expect(attributeEncoding(dbf(65), "ANSI 1252")).toBe("windows-1252");
  expect(attributeEncoding(dbf(65), "88591")).toBe("iso-8859-1");
  expect(attributeEncoding(dbf(65), "65001")).toBe("utf-8");
  expect(attributeEncoding(dbf(0xc3, 0xa9), null)).toBe("utf-8");
  expect(attributeEncoding(dbf(0xe9, 65), null)).toBe("windows-1252");
  expect(attributeEncoding(dbf(0xe9, 65), "tidak jelas")).toBe("windows-1252");
});

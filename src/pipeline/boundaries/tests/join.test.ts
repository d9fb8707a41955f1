import { describe, expect, test } from "vitest";
import { look, refusals } from "./importing.ts";

const codes = { byCode: 8, byName: 0, kecamatan: 8 };
const names = { byCode: 0, byName: 8, kecamatan: 8 };

describe("every way an office writes its areas", () => {
  test.each([
    ["kode-bertitik.geojson", codes, { column: "kode", system: "kemendagri" }, "nama"],
    ["tanpa-titik.geojson", codes, { column: "KDCPUM", system: "kemendagri" }, "NAMOBJ"],
    ["bps.geojson", codes, { column: "KODE", system: "bps" }, null],
    ["per-baris.geojsonl", codes, { column: "kode", system: "kemendagri" }, "nama"],
    ["shapefile.zip", codes, { column: "KDCPUM", system: "kemendagri" }, "NAMOBJ"],
    ["shapefile-utf8.zip", codes, { column: "KDCPUM", system: "kemendagri" }, "NAMOBJ"],
    ["nama.geojson", names, null, "WADMKC"],
    ["nama-tanpa-kota.geojson", names, null, "nama"],
  ])("%s joins all kecamatan", async (file, matched, code, name) => {
    const report = await look(file);
    expect(report.matched).toEqual(matched);
    expect(report.files[0]?.columns).toMatchObject({ code, name });
    expect(report.unmatched).toEqual([]);
    expect(report.withoutShape).toEqual([]);
    expect(report.areas).toMatchObject([{ code: "82.71", name: "Kota Ternate", kecamatan: 8, of: 8 }]);
  });

  test("a layer of TopoJSON that holds points beside polygons is found without being named", async () => {
    const report = await look("topologi.topojson");
    expect(report.files[0]).toMatchObject({ format: "TopoJSON", layer: "kecamatan" });
    expect(report.matched).toEqual({ byCode: 2, byName: 0, kecamatan: 2 });
    expect(report.withoutShape.map(({ code }) => code)).toEqual(
      ["03", "04", "05", "06", "07", "08"].map((number) => `82.71.${number}`),
    );
  });

  test("kelurahan become the kecamatan of their code, their names are not taken for names of kecamatan", async () => {
    const report = await look("kelurahan.geojson");
    expect(report.matched).toEqual({ byCode: 16, byName: 0, kecamatan: 8 });
    expect(report.merged).toHaveLength(8);
    expect(report.merged[0]).toEqual({ code: "82.71.01", name: "Pulau Ternate", features: 2 });
    expect(report.unmatched).toEqual([]);
  });

  test("the columns can be named", async () => {
    const report = await look("shapefile.zip", { codeColumn: "KDCPUM", nameColumn: "NAMOBJ" });
    expect(report.matched.byCode).toBe(8);
    expect((await refusals("shapefile.zip", { codeColumn: "kode" }))[0]).toMatchObject({
      rule: "boundaries_no_column",
      column: "kode",
      message: "Kolom ini tidak ada. Yang ada: KDCPUM, NAMOBJ.",
    });
  });

  test("a name without kabupaten/kota is looked up where --only says", async () => {
    const report = await look("nama-tanpa-kota.geojson", { only: ["82.71"] });
    expect(report.matched).toEqual(names);
  });

  test("--only leaves out the rest", async () => {
    expect((await refusals("nama.geojson", { only: ["81.71"] }))[0]?.rule).toBe("boundaries_only_elsewhere");
    expect((await refusals("nama.geojson", { only: ["99.99"] }))[0]?.rule).toBe("boundaries_only_unknown");
  });
});

test("features that join nothing are told with their reason and attributes", async () => {
  const report = await look("kode-asing.geojson");
  expect(report.unmatched.map(({ feature, reason }) => [feature, reason])).toEqual([
    [6, "no_geometry"],
    [7, "not_polygon"],
    [8, "outside"],
    [2, "foreign_code"],
    [3, "unknown_code"],
    [4, "contradiction"],
  ]);
  expect(report.unmatched[3]?.attributes).toEqual({ kode: "MYS.13.1_1", nama: "Kuching" });
  expect(report.otherNames).toEqual([
    { code: "82.71.03", name: "Kota Ternate Utara", found: "Ternate Utara Baru" },
  ]);
});

test("of doubled features the same go, the halves are merged, the overlapping are told", async () => {
  const report = await look("kembar.geojson");
  expect(report.repeatedFeatures).toBe(1);
  expect(report.merged.map(({ code }) => code)).toEqual(["82.71.02", "82.71.03"]);
  expect(report.overlapping.map(({ code }) => code)).toEqual(["82.71.03"]);
});

import { expect, test } from "vitest";
import { formatProblem } from "../../problems/index.ts";
import { look, refusals } from "./importing.ts";

test.each([
  ["nol.geojson", "boundaries_empty"],
  ["batas.kml", "boundaries_unsupported"],
  ["bukan-peta.json", "boundaries_not_geodata"],
  ["terpotong.geojson", "boundaries_json_cut"],
  ["rusak.geojson", "boundaries_json_broken"],
  ["rusak.zip", "boundaries_broken_zip"],
  ["tanpa-shp.zip", "boundaries_zip_without_shape"],
  ["tanpa-dbf.zip", "boundaries_without_dbf"],
  ["dua-lapisan.zip", "boundaries_choose_layer"],
  ["shp-terpotong.zip", "boundaries_shape_broken"],
  ["garis-hilang.topojson", "boundaries_topology_broken"],
  ["utm.zip", "boundaries_wrong_crs"],
  ["crs-lama.geojson", "boundaries_wrong_crs"],
  ["meter.geojson", "boundaries_meters"],
  ["peta-web.geojson", "boundaries_web_mercator"],
  ["terbalik.geojson", "boundaries_swapped"],
  ["luar-negeri.geojson", "boundaries_outside"],
  ["titik.geojson", "boundaries_not_polygons"],
  ["titik.zip", "boundaries_not_polygons"],
  ["tanpa-fitur.geojson", "boundaries_no_features"],
  ["tanpa-atribut.geojson", "boundaries_no_attributes"],
  ["kabupaten.geojson", "boundaries_higher_level"],
  ["malaysia.geojson", "boundaries_foreign"],
  ["kembar-jauh.geojson", "boundaries_far_duplicate"],
  ["tidak-ada.geojson", "boundaries_not_found"],
])("%s is refused for one reason, with a remedy", async (file, rule) => {
  const problems = await refusals(file);
  expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  expect(problems[0]?.remedy).toMatch(/^[A-Z].{20,}\.$/);
});

test("a message names the file, what was found and what to do", async () => {
  const [swapped] = await refusals("terbalik.geojson");
  expect(swapped && formatProblem(swapped)).toBe(
    'terbalik.geojson tertulis "0.76, 127.3". Urutan koordinatnya terbalik: lintang dulu, baru bujur. Tukar menjadi bujur, lintang, misalnya 127.38, 0.79 untuk Ternate. Di QGIS: Tukar koordinat X dan Y.',
  );
  const [far] = await refusals("kembar-jauh.geojson");
  expect(far?.message).toBe("Kode ini dipakai fitur 1 dan fitur 2, padahal jaraknya 460 km.");
  const [broken] = await refusals("rusak.geojson");
  expect(broken).toMatchObject({ row: 3 });
  const [projected] = await refusals("utm.zip");
  expect(projected?.message).toContain("WGS_1984_UTM_Zone_52N");
});

test("a layer of several is taken when it is named", async () => {
  const report = await look("dua-lapisan.zip", { layer: "kec" });
  expect(report.matched.kecamatan).toBe(8);
  expect((await refusals("dua-lapisan.zip", { layer: "desa" }))[0]?.rule).toBe("boundaries_choose_layer");
});

test("problems of several files come together", async () => {
  await expect(look(["terpotong.geojson", "rusak.zip"])).rejects.toThrow(
    "boundaries_json_cut,boundaries_broken_zip",
  );
});

import { expect, it } from "vitest";
import { desilKota, pendataan, penyaluran, tahapan } from "#schemas";
import { rowsQuery, sumsQuery } from "./verify-query.ts";
import { verifyTable } from "./verify-table.ts";

const shown = { area: "82.71.05", periods: ["2026-T3"], program: "PKH" } as const;

it("asks for the rows of one area, period and programme", () => {
  expect(rowsQuery("penyaluran_82_71", { shown, fileArea: "82.71" })).toBe(`SELECT *
FROM penyaluran_82_71
WHERE kode_wilayah = '82.71.05'
  AND periode = '2026-T3'
  AND program = 'PKH'`);
});

it("asks for no area where the file is of that area, and for all within it where it is not", () => {
  const city = { area: "82.71", periods: ["2026-01", "2026-10"], program: null } as const;
  expect(rowsQuery("pendataan_82_71", { shown: city, fileArea: "82.71" })).toBe(`SELECT *
FROM pendataan_82_71
WHERE periode BETWEEN '2026-01' AND '2026-10'`);
  expect(rowsQuery("pendataan", { shown: city, fileArea: null })).toContain(
    "WHERE (kode_wilayah = '82.71' OR kode_wilayah LIKE '82.71.%')",
  );
  expect(rowsQuery("pendataan", { shown: { area: null, periods: [], program: null }, fileArea: null })).toBe(
    "SELECT *\nFROM pendataan",
  );
});

it("adds classes of desil up within a kecamatan, and keeps each desil of a kabupaten/kota", () => {
  expect(verifyTable(penyaluran).groupBy).toEqual(["kode_wilayah", "periode", "program"]);
  expect(verifyTable(pendataan).groupBy).toEqual(["kode_wilayah", "periode"]);
  expect(verifyTable(desilKota).groupBy).toEqual(desilKota.key);
});

it("works out every measure of the dataset by its definition", () => {
  const sql = sumsQuery(verifyTable(penyaluran), "penyaluran_82_71", { shown, fileArea: "82.71" });
  expect(sql).toContain("sum(layak_belum) AS layak_belum");
  expect(sql).toContain(
    "round(100.0 * sum(layak_belum) / nullif(sum(layak_menerima) + sum(layak_belum), 0), 1) AS terlewat_persen",
  );
  expect(sql).toContain("GROUP BY kode_wilayah, periode, program");
  expect(verifyTable(pendataan).ratios.map(({ id }) => id)).toEqual([
    "pendaftaran",
    "pemadanan",
    "verifikasi",
  ]);
});

it("works out nothing where a dataset holds no counts", () => {
  expect(sumsQuery(verifyTable(tahapan), "tahapan_82_71", { shown, fileArea: "82.71" })).toBeNull();
});

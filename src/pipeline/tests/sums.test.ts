import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { releasedSlice } from "#schemas";
import { contents, query, workplace } from "./published.ts";

test("released files agree in SQL: kecamatan with kabupaten/kota, states with denominators, formats with each other", async () => {
  const place = workplace();
  await place.first();
  await place.second();
  const folder = place.release("2026-06-30.1");
  const penyaluran = `'${folder}/penyaluran/penyaluran-simulasi.parquet'`;
  const desilKota = `'${folder}/desil_kota/desil_kota-simulasi.parquet'`;
  const pendataan = `'${folder}/pendataan/pendataan-simulasi.parquet'`;
  const perProgramme = (table: string) =>
    query(
      `SELECT periode, program, sum(menerima), sum(tidak_menerima), sum(layak_belum), sum(keluarga_penyebut)
       FROM ${table} GROUP BY ALL ORDER BY ALL`,
    );
  const perKecamatan = await perProgramme(penyaluran);
  expect(perKecamatan).toHaveLength(10);
  expect(perKecamatan).toEqual(await perProgramme(desilKota));
  expect(
    await query(
      `SELECT count(*) FROM ${penyaluran} WHERE menerima + tidak_menerima <> keluarga_penyebut
       OR layak_menerima + layak_belum + tidak_layak_menerima + tidak_layak_tidak_menerima <> keluarga_penyebut`,
    ),
  ).toEqual([["0"]]);
  expect(
    await query(
      `SELECT count(*) FROM (UNPIVOT ${pendataan}
         ON belum_terdaftar, terdaftar_belum_padan, padan_belum_verifikasi, terverifikasi)
       WHERE value BETWEEN 1 AND 4`,
    ),
  ).toEqual([["0"]]);
  expect(
    await query(
      `SELECT count(*) FROM (SELECT menerima AS value FROM ${penyaluran} UNION ALL FROM (SELECT layak_belum FROM ${desilKota}))
       WHERE value BETWEEN 1 AND 4`,
    ),
  ).toEqual([["0"]]);
});

test("CSV, JSON and Parquet of every table hold the same cells", async () => {
  const place = workplace();
  await place.first();
  const folder = place.release("2026-03-31.1");
  const files = contents(folder);
  const tables = [...files.keys()].filter((path) => path.endsWith(".csv") && path.includes("/"));
  expect(tables).toHaveLength(14);
  for (const path of tables) {
    const cells = (row: readonly unknown[]) => row.map((cell) => (cell === null ? "" : String(cell)));
    const [header, ...rows] = parse(files.get(path) ?? "", { bom: true }) as string[][];
    const slice = releasedSlice.parse(JSON.parse(String(files.get(path.replace(/csv$/, "json")))));
    const parquet = await query(`FROM '${folder}/${path.replace(/csv$/, "parquet")}'`);
    expect(slice.columns, path).toEqual(header);
    expect(slice.rows.map(cells), path).toEqual(rows);
    expect(parquet.map(cells), path).toEqual(rows);
    expect(slice.nature, path).toBe(path.startsWith("angka_resmi") ? "resmi" : "simulasi");
    expect(path.includes("-simulasi"), path).toBe(!path.startsWith("angka_resmi"));
  }
});

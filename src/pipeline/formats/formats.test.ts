import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { TableRow } from "#domain/tables";
import { angkaResmi, datasetColumns, datasets, releasedSlice, tahapan } from "#schemas";
import { temporaryFolder } from "../tests/small.ts";
import { sqlType, toCsv, toSlice, writeParquet } from "./index.ts";

const figure = (uraian: string, nilai: number): TableRow => ({
  kode_wilayah: "82.71",
  angka: "contoh",
  uraian,
  nilai,
  satuan: "persen",
  masa: "2024",
  penerbit: "BPS",
  judul: "Judul",
  tanggal_terbit: "2024-07-01",
  tanda: "V",
  sifat_data: "resmi",
});
const stage = (bukti: string | null): TableRow => ({
  kode_wilayah: "82.71",
  periode: "2026-03",
  tahap: "masa_sanggah",
  target_persen: 100,
  capaian_persen: bukti ? 50 : null,
  tenggat: "2026-09-28",
  status: "berjalan",
  penanggung_jawab: "Dinas Sosial",
  bukti,
  sifat_data: "simulasi",
});

test("CSV has a byte order mark, CRLF, quotes where needed and empty cells for missing values", () => {
  expect(toCsv(tahapan, [stage(null), stage('Berita acara "2", 2026')]).toString("utf8")).toBe(
    "\uFEFFkode_wilayah,periode,tahap,target_persen,capaian_persen,tenggat,status,penanggung_jawab,bukti,sifat_data\r\n" +
      "82.71,2026-03,masa_sanggah,100,,2026-09-28,berjalan,Dinas Sosial,,simulasi\r\n" +
      '82.71,2026-03,masa_sanggah,100,50,2026-09-28,berjalan,Dinas Sosial,"Berita acara ""2"", 2026",simulasi\r\n',
  );
});

test("a text that a spreadsheet would run is defused, a negative number stays a number", () => {
  for (const text of ["=1+1", "+1", "-1", "@x", "\tx"]) {
    const [, row] = parse(toCsv(angkaResmi, [figure(text, -1.5)]), { bom: true }) as string[][];
    expect(row?.[2]).toBe(`'${text}`);
    expect(row?.[3]).toBe("-1.5");
  }
});

test("a slice is what the site parses, one row per line", () => {
  const bytes = toSlice(tahapan, [stage(null), stage("x")], { release: "2026-03-31.1", nature: "simulasi" });
  const slice = releasedSlice.parse(JSON.parse(bytes.toString("utf8")));
  expect(slice.columns).toEqual(datasetColumns(tahapan).map(({ name }) => name));
  expect(slice.rows[0]).toEqual([
    "82.71",
    "2026-03",
    "masa_sanggah",
    100,
    null,
    "2026-09-28",
    "berjalan",
    "Dinas Sosial",
    null,
    "simulasi",
  ]);
  expect(bytes.toString("utf8").split("\n")).toHaveLength(5);
  expect(
    JSON.parse(toSlice(tahapan, [], { release: "2026-03-31.1", nature: "simulasi" }).toString()).rows,
  ).toEqual([]);
});

test("every kind of column has its SQL type", () => {
  const types = Object.fromEntries(
    datasets.flatMap(datasetColumns).map((column) => [column.meta.kind, sqlType(column)]),
  );
  expect(types).toMatchObject({
    code: "VARCHAR",
    count: "INTEGER",
    percent: "INTEGER",
    number: "DOUBLE",
    date: "DATE",
    text: "VARCHAR",
  });
});

test("Parquet keeps types, missing values, order and the nature of the data, with the same bytes every time", async () => {
  const folder = temporaryFolder();
  const rows = [stage("b"), stage(null), stage("a")];
  const files = ["one", "two"].map((name) => ({
    path: join(folder, `${name}.parquet`),
    area: null,
    metadata: { sifat_data: "simulasi", "catatan 'khusus'": "O'Reilly" },
  }));
  await writeParquet(tahapan, rows, files.slice(0, 1));
  await writeParquet(tahapan, rows, files.slice(1));
  const [one, two] = files.map(({ path }) => readFileSync(path));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);

  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const path = files[0]?.path;
  expect(await query(`SELECT bukti, capaian_persen, tenggat FROM '${path}'`)).toEqual([
    ["b", 50, "2026-09-28"],
    [null, null, "2026-09-28"],
    ["a", 50, "2026-09-28"],
  ]);
  expect(await query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${path}')`)).toEqual(
    datasetColumns(tahapan).map((column) => [column.name, sqlType(column)]),
  );
  expect(
    await query(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${path}') ORDER BY 1`),
  ).toEqual([
    ["catatan 'khusus'", "O'Reilly"],
    ["sifat_data", "simulasi"],
  ]);
  expect(await query(`SELECT DISTINCT compression FROM parquet_metadata('${path}')`)).toEqual([["ZSTD"]]);
  connection.closeSync();
});

import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromArrays, tableToIPC } from "apache-arrow";

/** Kecamatan, periods, desil and programmes of the whole country over three years. */
export const shape = { kecamatan: 7277, periods: 36, desil: 10, programs: 12 };
const kecamatanPerKabupaten = 14;

/** A table of the whole country, made up, and one kabupaten of it as the browser gets it. */
export interface NationalTable {
  /** Folder of Parquet files, one folder per kabupaten. */
  readonly folder: string;
  /** Parquet file of the one kabupaten. */
  readonly partition: string;
  readonly rows: number;
  /** Bytes of all files. */
  readonly bytes: number;
  /** Arrow IPC stream of the one kabupaten. */
  readonly arrow: Uint8Array;
}

const columns = [
  "kode_wilayah",
  "periode",
  "program",
  "desil_awal",
  "desil_akhir",
  "layak_menerima",
  "layak_belum",
];
const kabupaten = 100;

/** Writes the table under `folder`, partitioned by kabupaten, and reads one kabupaten back as Arrow. */
export async function makeNationalTable(folder: string): Promise<NationalTable> {
  const target = path.join(folder, "nasional");
  await mkdir(folder, { recursive: true });
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    await connection.run(`SET threads = 2; SET memory_limit = '2GB'; SET temp_directory = '${folder}/tmp'`);
    await connection.run(`COPY (
      SELECT k // ${kecamatanPerKabupaten} AS kabupaten,
             printf('%02d.%02d.%02d', 11 + k // 200, 1 + k // ${kecamatanPerKabupaten} % 90, 1 + k % ${kecamatanPerKabupaten}) AS kode_wilayah,
             printf('%d-%02d', 2024 + p // 12, 1 + p % 12) AS periode,
             printf('PROGRAM_%02d', g) AS program,
             CAST(1 + d AS VARCHAR) AS desil_awal,
             CAST(1 + d AS VARCHAR) AS desil_akhir,
             CAST(5 * (hash(k, p, d, g) % 80) AS INTEGER) AS layak_menerima,
             CAST(5 * (hash(g, d, p, k) % 30) AS INTEGER) AS layak_belum
      FROM range(${shape.kecamatan}) AS kk(k), range(${shape.periods}) AS pp(p),
           range(${shape.programs}) AS gg(g), range(${shape.desil}) AS dd(d)
    ) TO '${target}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (kabupaten))`);
    const partition = path.join(target, `kabupaten=${kabupaten}`, "*.parquet");
    const reader = await connection.runAndReadAll(
      `SELECT ${columns.join(", ")} FROM read_parquet('${partition}') ORDER BY ALL`,
    );
    const rows = reader.getRowsJS();
    const texts = columns
      .slice(0, 5)
      .map((name, index) => [name, rows.map((row) => String(row[index]))] as const);
    const counts = columns
      .slice(5)
      .map((name, index) => [name, Int32Array.from(rows, (row) => Number(row[index + 5]))] as const);
    const arrow = tableToIPC(tableFromArrays(Object.fromEntries([...texts, ...counts])), "stream");
    return { folder: target, partition, rows: rows.length, bytes: await bytesIn(target), arrow };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(path.join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

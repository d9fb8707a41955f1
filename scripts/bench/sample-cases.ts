import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { projectFolder } from "../config.ts";
import { crossings, type TableCase } from "./table-case.ts";

const cities = { ternate: "82.71", ambon: "81.71", banyuwangi: "35.10" };
const folder = path.join(projectFolder, "data/sample/2026-10");
const triwulan = "2026-T3";
const base = 5;

/** Returns the receiving families of the sample, a case per kabupaten/kota, with the complement protected. */
export async function sampleCases(): Promise<TableCase[]> {
  return Promise.all(
    Object.entries(cities).map(async ([name, code]) => {
      const text = await readFile(path.join(folder, code, triwulan, "penyaluran.csv"));
      const records: Record<string, string>[] = parse(text, { columns: true });
      const rows = records.filter((record) => record.menerima !== "");
      return {
        name,
        keys: {
          area: codesOf(rows, "kode_wilayah"),
          desil: codesOf(rows, "desil_awal"),
          program: codesOf(rows, "program"),
        },
        counts: Int32Array.from(rows, (row) => Number(row.menerima)),
        denominators: Int32Array.from(rows, (row) => Number(row.keluarga_penyebut)),
        base,
        crossings: crossings([["area"], []], [["desil"], []], [["program"], []]),
      };
    }),
  );
}

function codesOf(rows: readonly Record<string, string>[], column: string): Int32Array {
  const names = [...new Set(rows.map((row) => row[column]))];
  return Int32Array.from(rows, (row) => names.indexOf(row[column]));
}

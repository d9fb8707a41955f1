import { type DatasetDefinition, defineDataset, penyaluran } from "#schemas";
import { type LedgerRelease, protect } from "../disclosure/index.ts";
import { periodBefore } from "../period/index.ts";
import type { RawTables, RoundedTables, TableRow } from "../tables/index.ts";
import { exampleDraw, exampleSetting, exampleSimulation } from "./example-release.ts";
import { type Simulation, simulateTables } from "./simulated-tables.ts";

const text = { id: "contoh", en: "example" };
const { menerima } = penyaluran.row.shape;

/** Families who came to receive a programme and who no longer do, between two triwulan of `penyaluran`. */
export const exampleFlows: DatasetDefinition = defineDataset({
  id: "perubahan",
  title: text,
  description: text,
  question: text,
  grain: text,
  level: "kecamatan",
  cadence: "triwulan",
  producer: text,
  row: penyaluran.row
    .pick({ kode_wilayah: true, periode: true, program: true, alasan_kosong: true, sifat_data: true })
    .extend({ stok_awal: menerima, masuk: menerima, keluar: menerima, stok_akhir: menerima }),
  key: ["kode_wilayah", "periode", "program"],
  protection: {
    kind: "flows",
    opening: "stok_awal",
    entered: "masuk",
    left: "keluar",
    closing: "stok_akhir",
    stock: { dataset: "penyaluran", column: "menerima" },
  },
});

/** The setting of the examples with the flows among its datasets. */
export const flowSetting = { ...exampleSetting, datasets: [...exampleSetting.datasets, exampleFlows] };

/** Returns raw tables with a row of flows for every stock; up to `churn` families change places with others. */
export function withFlows(raw: RawTables, churn = 4): RawTables {
  const groups = Map.groupBy(raw.penyaluran ?? [], placeOf);
  const stocks = new Map(
    [...groups].map(([place, rows]) => [
      place,
      rows.some((row) => row.menerima === null)
        ? null
        : rows.reduce((sum, row) => sum + Number(row.menerima), 0),
    ]),
  );
  const random = exampleDraw("arus");
  const perubahan = [...groups].map(([place, [first]]): TableRow => {
    const row = first as TableRow;
    const closing = stocks.get(place) ?? null;
    const before = stocks.get(placeOf({ ...row, periode: periodBefore(String(row.periode)) })) ?? closing;
    const change = (closing ?? 0) - (before ?? 0);
    const swapped = Math.min(Math.floor(random(place) * (churn + 1)), closing ?? 0, before ?? 0);
    const counts =
      closing === null
        ? { stok_awal: null, masuk: null, keluar: null, stok_akhir: null }
        : {
            stok_awal: before,
            masuk: swapped + Math.max(change, 0),
            keluar: swapped + Math.max(-change, 0),
            stok_akhir: closing,
          };
    return {
      kode_wilayah: row.kode_wilayah as string,
      periode: row.periode as string,
      program: row.program as string,
      ...counts,
      alasan_kosong: closing === null ? "tidak_ditawarkan" : null,
      sifat_data: row.sifat_data as string,
    };
  });
  return { ...raw, perubahan };
}

/** Returns a release of simulated families with their flows. Throws if they cannot be protected. */
export function flowRelease(
  changes: Partial<Simulation> = {},
  ledger: LedgerRelease | null = null,
  secret = "kantor",
): { readonly raw: RawTables; readonly rounded: RoundedTables } {
  const raw = withFlows(simulateTables({ ...exampleSimulation, ...changes }));
  const result = protect({ ...flowSetting, raw, ledger, draw: exampleDraw(secret) });
  if (!result.ok) throw new Error(`Not protected: ${JSON.stringify(result.problems.slice(0, 3))}`);
  return { raw, rounded: result.tables };
}

function placeOf(row: TableRow): string {
  return [row.kode_wilayah, row.program, row.periode].join("|");
}

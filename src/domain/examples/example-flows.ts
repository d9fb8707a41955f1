import { enteringReasons, leavingReasons, perubahan, perubahanAlasan } from "#schemas";
import { type LedgerRelease, protect } from "../disclosure/index.ts";
import { periodBefore } from "../period/index.ts";
import type { RawTables, RoundedTables, TableRow } from "../tables/index.ts";
import { exampleDraw, exampleSetting, exampleSimulation } from "./example-release.ts";
import { type Simulation, simulateTables } from "./simulated-tables.ts";

/** The setting of the examples with flows and their reasons among its datasets. */
export const flowSetting = {
  ...exampleSetting,
  datasets: [...exampleSetting.datasets, perubahan, perubahanAlasan],
};

/**
 * Returns raw tables with a row of flows for every stock, up to `churn` families changing places with others, and
 * with the reasons of every flow.
 */
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
  const flows = [...groups].map(([place, [first]]): TableRow => {
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
  const withAny = [
    ...Map.groupBy(flows, ({ kode_wilayah, periode }) => `${kode_wilayah}|${periode}`).values(),
  ];
  const rows = withAny.flatMap(makeRoomForAny);
  return { ...raw, perubahan: rows, perubahan_alasan: reasonsOf(rows) };
}

/** Whoever begins to receive anything begins with a programme: enough families must change places in one. */
function makeRoomForAny(place: readonly TableRow[]): TableRow[] {
  const counted = place.filter(({ masuk, program }) => masuk !== null && program !== "SALAH_SATU");
  const any = place.find(({ program }) => program === "SALAH_SATU");
  const short = (column: string) =>
    Number(any?.[column] ?? 0) - counted.reduce((sum, row) => sum + Number(row[column]), 0);
  let missing = Math.max(0, short("masuk"), short("keluar"));
  return place.map((row) => {
    if (!counted.includes(row)) return row;
    const more = Math.min(missing, Number(row.stok_awal) - Number(row.keluar));
    missing -= more;
    return { ...row, masuk: Number(row.masuk) + more, keluar: Number(row.keluar) + more } as TableRow;
  });
}

/** Shares every flow of a kabupaten/kota out over its reasons by a keyed draw. */
function reasonsOf(flows: readonly TableRow[]): TableRow[] {
  const random = exampleDraw("alasan");
  const cityOf = (row: TableRow) => String(row.kode_wilayah).slice(0, 5);
  const groups = Map.groupBy(flows, (row) => [cityOf(row), row.periode, row.program].join("|"));
  return [...groups].flatMap(([name, rows]) => {
    const [first] = rows as [TableRow, ...TableRow[]];
    return Object.entries({ masuk: enteringReasons, keluar: leavingReasons }).flatMap(([arah, reasons]) => {
      const isEmpty = rows.some((row) => row[arah] === null);
      let left = rows.reduce((sum, row) => sum + Number(row[arah]), 0);
      return reasons.map((alasan, index): TableRow => {
        const isLast = index === reasons.length - 1;
        const own = isLast ? left : Math.floor(random(`${name}|${alasan}`) * 0.6 * left);
        left -= own;
        return {
          kode_wilayah: cityOf(first),
          periode: first.periode as string,
          program: first.program as string,
          arah,
          alasan,
          keluarga: isEmpty ? null : own,
          alasan_kosong: isEmpty ? (first.alasan_kosong ?? null) : null,
          sifat_data: first.sifat_data as string,
        };
      });
    });
  });
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

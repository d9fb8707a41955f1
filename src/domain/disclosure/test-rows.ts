import { datasets } from "#schemas";
import { type BaseRow, readBaseRows, seriesKey } from "./base-row.ts";
import { chooseTogether } from "./choose-together.ts";

/** Returns registration rows of a kabupaten/kota and month, for tests: per kecamatan the counts of each class. */
export function registrationRows(
  kecamatan: readonly (readonly (readonly number[])[])[],
  periode = "2026-01",
): BaseRow[] {
  const classes = [
    ["1", "2"],
    ["3", "4"],
    ["5", "5"],
    ["6", "10"],
    ["belum_ada", "belum_ada"],
  ] as const;
  const rows = kecamatan.flatMap((counts, area) =>
    counts.map((states, index) => ({
      kode_wilayah: `82.71.${String(area + 1).padStart(2, "0")}`,
      periode,
      desil_awal: classes[index]?.[0] ?? "1",
      desil_akhir: classes[index]?.[1] ?? "1",
      keluarga_penyebut: states.reduce((sum, count) => sum + count, 0),
      belum_terdaftar: states[0] ?? 0,
      terdaftar_belum_padan: states[1] ?? 0,
      padan_belum_verifikasi: states[2] ?? 0,
      terverifikasi: states[3] ?? 0,
      alasan_kosong: null,
    })),
  );
  return readBaseRows({ pendataan: rows }, datasets).rows;
}

/** Returns how a row is published that is the only one of its kabupaten/kota and period, for tests. */
export function roundAlone(
  truth: readonly number[],
  denominator: number,
  base: number,
  draws: readonly number[],
): number[] {
  const [values] = roundKecamatan([[truth]], base, [draws], () => denominator);
  return values?.slice(0, truth.length) ?? [];
}

/** Returns how rows of a kabupaten/kota and period are published, each part with its draw, for tests. */
export function roundKecamatan(
  kecamatan: readonly (readonly (readonly number[])[])[],
  base: number,
  draws: readonly (readonly number[])[],
  denominatorOf = (row: BaseRow) => row.families,
): (readonly number[])[] {
  const rows = registrationRows(kecamatan);
  const drawn = new Map<string, number>(
    rows.flatMap((row, index) =>
      row.parts.map((part, at) => [`${seriesKey(row)}|${part}`, draws[index]?.[at] ?? 0] as const),
    ),
  );
  const chosen = chooseTogether({
    rows,
    searchName: "",
    base,
    cityWeight: 4,
    draw: (name) => drawn.get(name) ?? 0,
    denominatorOf,
    keptOf: () => null,
    directionOf: () => null,
  });
  return rows.map((row) => chosen.get(row) ?? []);
}

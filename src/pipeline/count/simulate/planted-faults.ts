/** How many faults of each kind were planted. */
export type Planted = Map<PlantedFault, number>;

export const plantedFaults = [
  "kk_duplicate",
  "nik_duplicate",
  "nik_form",
  "kk_form",
  "kk_lost",
  "kecamatan_unmatched",
  "desil_unknown",
  "date_impossible",
  "status_unknown",
  "program_unknown",
] as const;
export type PlantedFault = (typeof plantedFaults)[number];

/** One row in so many is spoilt: few enough to be counted all the same. */
const everyRow = 100;

interface Cells {
  readonly get: (column: string) => string;
  readonly set: (column: string, value: string) => void;
}

/** Gives the rows with faults planted in turn, noted in `planted` under the kind the quality report gives them. */
export function plantFaults(
  rows: Iterable<readonly string[]>,
  columns: readonly string[],
  planted: Planted,
): Iterable<readonly string[]> {
  return {
    [Symbol.iterator]: function* () {
      let number = 0;
      let before: readonly string[] | null = null;
      for (const row of rows) {
        number += 1;
        const kind = plantedFaults[(number / everyRow - 1) % plantedFaults.length];
        if (number % everyRow === 0 && before && kind !== undefined) {
          planted.set(kind, (planted.get(kind) ?? 0) + 1);
          yield spoilt(row, before, columns, kind);
        } else yield row;
        before = row;
      }
    },
  };
}

function spoilt(
  row: readonly string[],
  before: readonly string[],
  columns: readonly string[],
  kind: PlantedFault,
): string[] {
  const cells = [...row];
  const own: Cells = {
    get: (column) => cells[columns.indexOf(column)] ?? "",
    set: (column, value) => {
      cells[columns.indexOf(column)] = value;
    },
  };
  const earlier = (column: string) => before[columns.indexOf(column)] ?? "";
  spoil[kind](own, earlier);
  return cells;
}

type Spoil = (cells: Cells, earlier: (column: string) => string) => void;

const spoil: Readonly<Record<PlantedFault, Spoil>> = {
  kk_duplicate: ({ set }, earlier) => {
    for (const column of ["NO KK", "NIK KEPALA KELUARGA", "KECAMATAN", "DESIL"]) set(column, earlier(column));
  },
  nik_duplicate: ({ set }, earlier) => set("NIK KEPALA KELUARGA", earlier("NIK KEPALA KELUARGA")),
  nik_form: ({ get, set }) => set("NIK KEPALA KELUARGA", get("NIK KEPALA KELUARGA").slice(0, 15)),
  kk_form: ({ get, set }) => set("NO KK", `${get("NO KK").slice(0, 6)}3213${get("NO KK").slice(10)}`),
  kk_lost: ({ get, set }) =>
    set("NO KK", Number(get("NO KK")).toExponential(5).replace(".", ",").replace("e", "E")),
  kecamatan_unmatched: ({ get, set }) => set("KECAMATAN", `${get("KECAMATAN")} Lama`),
  desil_unknown: ({ set }) => set("DESIL", "11"),
  date_impossible: ({ set }) => set("TANGGAL PENDAFTARAN", "31/02/2026"),
  status_unknown: ({ set }) => set("STATUS PADAN DUKCAPIL", "Diproses"),
  program_unknown: ({ set }) => set("PKH", "?"),
};

import { beforeAll, describe, expect, it } from "vitest";
import { monthsOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import { type ReleasedTable, type Row, sampleTables } from "./sample-release.ts";

let tables: ReleasedTable[];

beforeAll(async () => {
  tables = await sampleTables();
});

const rowsOf = (dataset: string) =>
  tables.find((table) => table.dataset.id === dataset && table.area === null)?.rows ?? [];

/** Sums a column over the rows that agree in a name; a group with an empty cell has no sum. */
function sums(rows: readonly Row[], column: string, nameOf: (row: Row) => string): Map<string, number> {
  const groups = Map.groupBy(rows, nameOf);
  return new Map(
    [...groups].flatMap(([name, group]) => {
      const values = group.map((row) => row[column] ?? null);
      return values.includes(null)
        ? []
        : [[name, values.reduce<number>((sum, value) => sum + Number(value), 0)]];
    }),
  );
}

const named = (row: Row, ...keys: string[]) => keys.map((key) => row[key]).join(" ");
const inCity = (row: Row): Row => ({ ...row, kode_wilayah: kabupatenKotaOf(String(row.kode_wilayah)) });

/** Every sum that has a published total is that total. */
function expectTotals(parts: ReadonlyMap<string, number>, totals: ReadonlyMap<string, number>): void {
  const both = [...parts].filter(([name]) => totals.has(name));
  expect(both.length).toBeGreaterThan(10);
  expect(both).toEqual(both.map(([name]) => [name, totals.get(name)]));
}

describe("a sum of a released file is the total that another publishes:", () => {
  it("causes of a kecamatan are the families that are eligible and do not receive", () => {
    const place = (row: Row) => named(row, "kode_wilayah", "periode");
    const anyAid = rowsOf("penyaluran").filter(({ program }) => program === "SALAH_SATU");
    expectTotals(
      sums(rowsOf("sebab_belum"), "keluarga", place),
      sums(filled(anyAid, "layak_belum"), "layak_belum", place),
    );
  });

  it("causes of a kabupaten/kota are those of its kecamatan, programme by programme", () => {
    const place = (row: Row) => named(row, "kode_wilayah", "periode", "program");
    const missed = filled(rowsOf("penyaluran"), "layak_belum").map(inCity);
    expectTotals(sums(rowsOf("sebab_belum_kota"), "keluarga", place), sums(missed, "layak_belum", place));
  });

  it("the closing stock of a kecamatan is the families that receive, over all classes", () => {
    const place = (row: Row) => named(row, "kode_wilayah", "periode", "program");
    expectTotals(
      sums(rowsOf("perubahan"), "stok_akhir", place),
      sums(rowsOf("penyaluran"), "menerima", place),
    );
  });

  it("opening, entered and left make the closing stock, also summed over kecamatan", () => {
    const place = (row: Row) => named(row, "kode_wilayah", "periode", "program");
    const rows = filled(rowsOf("perubahan"), "stok_awal");
    const moved = [...rows, ...rows.map(inCity)].map((row) => ({
      ...row,
      hasil: Number(row.stok_awal) + Number(row.masuk) - Number(row.keluar),
    }));
    expectTotals(sums(moved, "hasil", place), sums(moved, "stok_akhir", place));
  });

  it.each(["masuk", "keluar"])("reasons of a kabupaten/kota are all that is %s in its kecamatan", (arah) => {
    const place = (row: Row) => named(row, "kode_wilayah", "periode", "program");
    const reasons = rowsOf("perubahan_alasan").filter((row) => row.arah === arah);
    expectTotals(sums(reasons, "keluarga", place), sums(rowsOf("perubahan").map(inCity), arah, place));
  });

  it.each(["jumlah", "tepat_waktu", "tunggakan"])(
    "%s of objections: kecamatan of a triwulan and months of the city",
    (column) => {
      const place = (row: Row) => named(row, "kode_wilayah", "periode", "hasil");
      const months = rowsOf("sanggahan_kota");
      const quarters = [...new Set(rowsOf("sanggahan").map(({ periode }) => String(periode)))];
      const told = quarters.flatMap((quarter) =>
        months
          .filter(({ periode, hasil }) => {
            const own: readonly unknown[] =
              hasil === "berjalan" ? monthsOf(quarter).slice(-1) : monthsOf(quarter);
            return own.includes(periode);
          })
          .map((row) => ({ ...row, periode: quarter })),
      );
      const expected = sums(told, column, place);
      const parts = [...sums(rowsOf("sanggahan").map(inCity), column, place)].filter(([name]) =>
        expected.has(name),
      );
      expect(parts.length).toBeGreaterThan(5);
      expect(parts).toEqual(parts.map(([name]) => [name, expected.get(name)]));
    },
  );
});

/** Rows whose classes have no eligibility are no part of what is eligible. */
const filled = (rows: readonly Row[], column: string) => rows.filter((row) => row[column] !== null);

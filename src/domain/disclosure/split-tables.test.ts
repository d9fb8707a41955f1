import { describe, expect, it } from "vitest";
import { exampleDraw } from "../examples/example-release.ts";
import { splitRelease, splitSetting } from "../examples/example-splits.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { protect } from "./protect.ts";
import { splitNamed } from "./split-named.ts";

const { raw, rounded } = splitRelease();
const base = 5;
const rowsOf = (tables: Tables, dataset: string) => tables[dataset] ?? [];
const sum = (rows: readonly TableRow[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);

describe("rounding the parts of a whole", () => {
  it("sums exactly to the published layak_belum of SALAH_SATU in every kecamatan and triwulan", () => {
    const groups = Map.groupBy(rowsOf(rounded, "sebab_belum"), (row) => `${row.kode_wilayah}|${row.periode}`);
    expect(groups.size).toBe(6);
    for (const [place, parts] of groups) {
      const whole = rowsOf(rounded, "penyaluran").filter(
        (row) => row.program === "SALAH_SATU" && `${row.kode_wilayah}|${row.periode}` === place,
      );
      expect(sum(parts, "keluarga"), place).toBe(sum(whole, "layak_belum"));
    }
  });

  it("publishes 0 or at least the base, at most one part beside a multiple of it", () => {
    for (const rows of Map.groupBy(
      rowsOf(rounded, "sebab_belum"),
      (row) => `${row.kode_wilayah}|${row.periode}`,
    ).values()) {
      const values = rows.map(({ keluarga }) => Number(keluarga));
      expect(values.every((value) => value === 0 || value >= base)).toBe(true);
      expect(values.filter((value) => value % base !== 0).length).toBeLessThanOrEqual(1);
    }
  });

  it("shows for the kabupaten/kota the sums of its kecamatan, cause by cause", () => {
    for (const row of rowsOf(rounded, "sebab_belum_kota").filter(({ program }) => program === "SALAH_SATU")) {
      const below = rowsOf(rounded, "sebab_belum").filter(
        (one) =>
          String(one.kode_wilayah).startsWith(String(row.kode_wilayah)) &&
          one.periode === row.periode &&
          one.sebab === row.sebab,
      );
      expect(row.keluarga).toBe(sum(below, "keluarga"));
    }
  });

  it("moves other causes not at all when one family's cause changes", () => {
    const move = (name: string, counts: readonly number[]) =>
      splitNamed(
        counts.map((count, index) => ({ name: `${name}|${index}`, count })),
        500,
        base,
        exampleDraw("kantor"),
      );
    for (let trial = 0; trial < 200; trial += 1) {
      const before = move(String(trial), [300, 12, 33, 7, 148]);
      const after = move(String(trial), [299, 13, 33, 7, 148]);
      expect(after.slice(2)).toEqual(before.slice(2));
    }
  });

  it("rounds a part up as often as its remainder says", () => {
    const ups = Array.from({ length: 2000 }, (_, trial) =>
      splitNamed(
        [
          { name: `${trial}|a`, count: 90 },
          { name: `${trial}|b`, count: 2 },
        ],
        92,
        base,
        exampleDraw("kantor"),
      ),
    ).filter(([, small]) => small === base);
    expect(ups.length / 2000).toBeGreaterThan(0.35);
    expect(ups.length / 2000).toBeLessThan(0.45);
  });

  it("refuses parts that do not sum to the missed", () => {
    const [first, ...others] = rowsOf(raw, "sebab_belum");
    const wrong = {
      ...raw,
      sebab_belum: [{ ...first, keluarga: Number(first?.keluarga) + 1 } as TableRow, ...others],
    };
    const result = protect({ ...splitSetting, raw: wrong, ledger: null, draw: exampleDraw("kantor") });
    expect(result.ok ? [] : result.problems.map(({ rule }) => rule)).toContain("parts_whole_differs");
  });
});

describe("rounding cases", () => {
  it("publishes multiples of the base and the rest of them, and never a lone small count", () => {
    for (const row of [...rowsOf(rounded, "sanggahan"), ...rowsOf(rounded, "sanggahan_kota")]) {
      expect([Number(row.jumlah) % base, Number(row.tepat_waktu) % base]).toEqual([0, 0]);
      expect(row.tepat_waktu).toBeLessThanOrEqual(Number(row.jumlah));
      expect(row.tunggakan).toBe(row.hasil === "berjalan" ? Number(row.jumlah) - Number(row.tepat_waktu) : 0);
    }
  });

  it("sums the kecamatan to the months of the kabupaten/kota, and to the last month where cases stand", () => {
    for (const hasil of ["dikabulkan", "ditolak", "tidak_diproses", "berjalan"])
      for (const city of ["81.71", "82.71"]) {
        const months = hasil === "berjalan" ? ["2026-03"] : ["2026-01", "2026-02", "2026-03"];
        const kecamatan = rowsOf(rounded, "sanggahan").filter(
          (row) => row.hasil === hasil && String(row.kode_wilayah).startsWith(city),
        );
        const kota = rowsOf(rounded, "sanggahan_kota").filter(
          (row) => row.hasil === hasil && row.kode_wilayah === city && months.includes(String(row.periode)),
        );
        for (const column of ["jumlah", "tepat_waktu"])
          expect(sum(kecamatan, column), `${city} ${hasil}`).toBe(sum(kota, column));
      }
  });

  it("keeps the sum over kinds within a base of the truth", () => {
    const nameOf = (row: TableRow) => [row.kode_wilayah, row.periode, row.hasil].join("|");
    const truth = Map.groupBy(rowsOf(raw, "sanggahan_kota"), nameOf);
    for (const [name, rows] of Map.groupBy(rowsOf(rounded, "sanggahan_kota"), nameOf))
      expect(Math.abs(sum(rows, "tepat_waktu") - sum(truth.get(name) ?? [], "tepat_waktu"))).toBeLessThan(
        base,
      );
  });

  it("tells how long it takes only where enough are published", () => {
    const told = rowsOf(rounded, "sanggahan").filter(({ lama }) => lama !== null);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ jumlah }) => Number(jumlah) >= 2 * base)).toBe(true);
    const silent = rowsOf(rounded, "sanggahan").filter(({ lama }) => lama === null);
    expect(new Set(silent.map(({ alasan_kosong }) => alasan_kosong))).toEqual(new Set(["terlalu_sedikit"]));
  });

  it("shows unchanged duplicates alike month after month", () => {
    for (const rows of Map.groupBy(rowsOf(rounded, "mutu"), (row) => String(row.kode_wilayah)).values())
      expect(new Set(rows.map((row) => `${row.ganda_ditemukan}|${row.ganda_selesai}`)).size).toBe(1);
  });

  it("gives the same tables for the same secret, and others for another", () => {
    expect(splitRelease().rounded.sebab_belum).toEqual(rounded.sebab_belum);
    expect(splitRelease({}, null, "lain").rounded.sanggahan_kota).not.toEqual(rounded.sanggahan_kota);
  });
});

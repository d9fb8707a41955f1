import { mutu, sanggahan, sanggahanKota, sebabBelum, sebabBelumKota } from "#schemas";
import { type LedgerRelease, protect } from "../disclosure/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import type { RawTables, RoundedTables, TableRow } from "../tables/index.ts";
import { exampleDraw, exampleSetting, exampleSimulation } from "./example-release.ts";
import { type Simulation, simulateTables } from "./simulated-tables.ts";

const causes = ["belum_terdaftar", "tidak_padan", "gagal_salur", "kuota", "lainnya"] as const;
const results = ["dikabulkan", "ditolak", "tidak_diproses", "berjalan"] as const;
const kinds = ["usul", "sanggah", "data_diri", "desil", "tidak_sampai"] as const;

/** The setting of the examples with causes, objections and quality among its datasets. */
export const splitSetting = {
  ...exampleSetting,
  datasets: [...exampleSetting.datasets, mutu, sanggahanKota, sanggahan, sebabBelum, sebabBelumKota],
};

const monthsOfExample = ["2026-01", "2026-02", "2026-03", "2026-04"];

/** Returns raw tables with causes that sum to the missed, and small simulated counts of objections and duplicates. */
export function withSplits(raw: RawTables): RawTables {
  const random = exampleDraw("pecahan");
  const missed = raw.penyaluran ?? [];
  const areas = [...new Set(missed.map(({ kode_wilayah }) => String(kode_wilayah)))];
  const cities = [...new Set(areas.map(kabupatenKotaOf))];
  const nature = { alasan_kosong: null, sifat_data: "simulasi" };
  const byKecamatan = groups(
    missed.filter(({ program }) => program === "SALAH_SATU"),
    (row) => String(row.kode_wilayah),
  );
  const byCity = groups(missed, (row) => kabupatenKotaOf(String(row.kode_wilayah)));
  const shared = new Map<string, number>();
  const sebab_belum = byKecamatan.flatMap(({ area, period, whole }) =>
    share(whole ?? 0, `${area}|${period}`, random).map((keluarga, index) => {
      const name = `${kabupatenKotaOf(area)}|${period}|${causes[index]}`;
      shared.set(name, (shared.get(name) ?? 0) + keluarga);
      return { kode_wilayah: area, periode: period, sebab: causes[index], keluarga, ...nature } as TableRow;
    }),
  );
  const sebab_belum_kota = byCity.flatMap(({ area, period, program, whole }) => {
    const parts = whole === null ? null : share(whole, `${area}|${period}|${program}`, random);
    return causes.map((sebab, index) => {
      const sum = shared.get(`${area}|${period}|${sebab}`);
      const own = program === "SALAH_SATU" ? sum : parts?.[index];
      const keluarga = whole === null ? null : (own ?? 0);
      const reason = whole === null ? "tidak_berlaku" : null;
      return {
        kode_wilayah: area,
        periode: period,
        program,
        sebab,
        keluarga,
        ...nature,
        alasan_kosong: reason,
      } as TableRow;
    });
  });
  const caseRow = (total: number, part: number, hasil: string) => ({
    jumlah: total,
    tepat_waktu: part,
    tunggakan: hasil === "berjalan" ? total - part : 0,
    lama: total === 0 ? null : "6_sampai_14_hari",
    alasan_kosong: total === 0 ? "terlalu_sedikit" : null,
    sifat_data: "simulasi",
  });
  const filed = areas.flatMap((area) =>
    monthsOfExample.flatMap((month) =>
      kinds.flatMap((jenis) =>
        results.map((hasil) => {
          const total = Math.floor(random(`${area}${month}${jenis}${hasil}`) * 7);
          return { area, month, jenis, hasil, total, part: Math.ceil(total * 0.7) };
        }),
      ),
    ),
  );
  const sum = (rows: typeof filed, side: "total" | "part") => rows.reduce((all, row) => all + row[side], 0);
  const sanggahan_kota = cities.flatMap((city) =>
    monthsOfExample.flatMap((month) =>
      kinds.flatMap((jenis) =>
        results.map((hasil) => {
          const own = filed.filter(
            (row) =>
              kabupatenKotaOf(row.area) === city &&
              row.month === month &&
              row.jenis === jenis &&
              row.hasil === hasil,
          );
          return {
            kode_wilayah: city,
            periode: month,
            jenis,
            pemilik: "dinsos",
            hasil,
            ...caseRow(sum(own, "total"), sum(own, "part"), hasil),
          } as TableRow;
        }),
      ),
    ),
  );
  const sanggahanRows = areas.flatMap((area) =>
    results.map((hasil) => {
      const months = hasil === "berjalan" ? ["2026-03"] : ["2026-01", "2026-02", "2026-03"];
      const own = filed.filter(
        (row) => row.area === area && row.hasil === hasil && months.includes(row.month),
      );
      return {
        kode_wilayah: area,
        periode: "2026-T1",
        hasil,
        ...caseRow(sum(own, "total"), sum(own, "part"), hasil),
      } as TableRow;
    }),
  );
  const mutuRows = areas.flatMap((area) =>
    monthsOfExample.map((periode) => {
      const found = Math.floor(random(`${area}ganda`) * 14);
      return {
        kode_wilayah: area,
        periode,
        ganda_ditemukan: found,
        ganda_selesai: Math.floor(found / 2),
        umur_data: "sampai_6_bulan",
        ...nature,
      } as TableRow;
    }),
  );
  return { ...raw, sebab_belum, sebab_belum_kota, sanggahan_kota, sanggahan: sanggahanRows, mutu: mutuRows };
}

/** Returns a release of simulated families with causes, objections and quality. Throws if it cannot be protected. */
export function splitRelease(
  changes: Partial<Simulation> = {},
  ledger: LedgerRelease | null = null,
  secret = "kantor",
): { readonly raw: RawTables; readonly rounded: RoundedTables } {
  const raw = withSplits(simulateTables({ ...exampleSimulation, ...changes }));
  const result = protect({ ...splitSetting, raw, ledger, draw: exampleDraw(secret) });
  if (!result.ok) throw new Error(`Not protected: ${JSON.stringify(result.problems.slice(0, 3))}`);
  return { raw, rounded: result.tables };
}

function groups(rows: readonly TableRow[], areaOf: (row: TableRow) => string) {
  const found = Map.groupBy(rows, (row) => [areaOf(row), row.periode, row.program].join("|"));
  return [...found].map(([name, own]) => {
    const [area = "", period = "", program = ""] = name.split("|");
    const counts = own.map(({ layak_belum }) => layak_belum).filter((count) => typeof count === "number");
    return {
      area,
      period,
      program,
      whole: counts.length === 0 ? null : counts.reduce((all, one) => all + one, 0),
    };
  });
}

/** Uneven shares, many of them small. */
function share(whole: number, name: string, random: (cell: string) => number): number[] {
  let left = whole;
  const parts = [0.5, 0.45, 0.4, 0.6].map((most, index) => {
    const part = Math.floor(left * most * random(`${name}|${index}`));
    left -= part;
    return part;
  });
  return [...parts, left];
}

import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type DesilKotaRow,
  datasetColumns,
  desilClassPolicy,
  type PendataanRow,
  type PenyaluranRow,
  pilotRegions,
  programList,
} from "#schemas";
import { banyuwangiFamilies, familyRange } from "./calibration.ts";
import { generateSample, type SampleFile, writeSample } from "./index.ts";

const reference = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
const programs = programList.parse(reference("reference/program.json"));
const pilots = pilotRegions.parse(reference("reference/percontohan.json"));
const classes = desilClassPolicy.parse(reference("policy/kelas-desil.json"));
const ternate = pilots.filter(({ code }) => code === "82.71");

let files: SampleFile[];
beforeAll(() => {
  files = generateSample({ programs, pilots, classes });
}, 120_000);

const rowsOf = <Row>(dataset: string) =>
  files.filter((file) => file.dataset.id === dataset).flatMap(({ rows }) => rows) as Row[];
const registrations = () => rowsOf<PendataanRow>("pendataan");
const disbursements = () => rowsOf<PenyaluranRow>("penyaluran");
const cities = () => rowsOf<DesilKotaRow>("desil_kota");
const sum = <Row>(rows: readonly Row[], value: (row: Row) => number | null) =>
  rows.reduce((total, row) => total + (value(row) ?? 0), 0);
const grouped = <Row>(rows: readonly Row[], key: (row: Row) => string) => Map.groupBy(rows, key);

describe("files", () => {
  test("every delivery holds its months and its triwulan, for the three pilots", () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toHaveLength(3 * (10 * 2 + 3 * 2));
    expect(paths).toContain("2026-04/82.71/2026-01/pendataan.csv");
    expect(paths).toContain("2026-07/81.71/2026-T2/desil_kota.csv");
    expect(paths).toContain("2026-10/35.10/2026-10/tahapan.csv");
    expect(paths.filter((path) => path.includes("2026-T4"))).toEqual([]);
  });

  test("every row parses with its schema, keeps the columns in order and says it is simulated", () => {
    for (const { path, dataset, rows } of files) {
      const columns = datasetColumns(dataset).map(({ name }) => name);
      expect(Object.keys(rows[0] ?? {}), path).toEqual(columns);
      expect(z.array(dataset.row).parse(rows), path).toEqual(rows);
      expect(rows.every((row) => (row as { sifat_data: string }).sifat_data === "simulasi")).toBe(true);
    }
  });

  test("no key comes twice", () => {
    for (const { dataset, rows } of files) {
      const keys = rows.map((row) =>
        dataset.key.map((name) => (row as Record<string, unknown>)[name]).join(" "),
      );
      expect(new Set(keys).size).toBe(rows.length);
    }
  });
});

describe("families", () => {
  test("lie in the range derived for every kecamatan of Ternate and Ambon", () => {
    const perKecamatan = grouped(registrations(), (row) => `${row.kode_wilayah} ${row.periode}`);
    for (const [key, rows] of perKecamatan) {
      const range = familyRange[key.slice(0, 8)];
      if (!range) continue;
      expect(
        sum(rows, (row) => row.keluarga_penyebut),
        key,
      ).toBeGreaterThan(range[0]);
      expect(
        sum(rows, (row) => row.keluarga_penyebut),
        key,
      ).toBeLessThan(range[1]);
    }
  });

  test("of Banyuwangi are about the published 680,000", () => {
    const january = registrations().filter(
      ({ kode_wilayah, periode }) => kode_wilayah.startsWith("35.10") && periode === "2026-01",
    );
    const families = sum(january, (row) => row.keluarga_penyebut);
    expect(Math.abs(families - banyuwangiFamilies) / banyuwangiFamilies).toBeLessThan(0.02);
  });

  test("are at least ten in every kecamatan and class", () => {
    const smallest = Math.min(...registrations().map((row) => row.keluarga_penyebut));
    expect(smallest).toBeGreaterThanOrEqual(10);
  });

  test("without a desil become fewer every triwulan in every kecamatan", () => {
    const unranked = registrations().filter(({ desil_awal }) => desil_awal === "belum_ada");
    for (const [code, rows] of grouped(unranked, (row) => row.kode_wilayah)) {
      const atMonth = (month: string) =>
        rows.find(({ periode }) => periode === month)?.keluarga_penyebut ?? 0;
      const byQuarter = ["2026-03", "2026-06", "2026-09", "2026-10"].map(atMonth);
      expect(byQuarter, code).toEqual([...new Set(byQuarter)].sort((left, right) => right - left));
    }
  });

  test("of one kecamatan, class and triwulan are the same in every dataset", () => {
    const key = (row: { kode_wilayah: string; desil_awal: string }) =>
      `${row.kode_wilayah} ${row.desil_awal}`;
    for (const [quarter, months] of [
      ["2026-T1", ["2026-01", "2026-02", "2026-03"]],
      ["2026-T2", ["2026-04", "2026-05", "2026-06"]],
      ["2026-T3", ["2026-07", "2026-08", "2026-09"]],
    ] as const) {
      const expected = new Map<string, number>();
      for (const row of disbursements().filter(({ periode }) => periode === quarter)) {
        expect(expected.get(key(row)) ?? row.keluarga_penyebut).toBe(row.keluarga_penyebut);
        expected.set(key(row), row.keluarga_penyebut);
      }
      for (const row of registrations().filter(({ periode }) =>
        (months as readonly string[]).includes(periode),
      ))
        expect(row.keluarga_penyebut).toBe(expected.get(key(row)));
    }
  });
});

describe("registration", () => {
  const registered = (rows: readonly PendataanRow[]) =>
    sum(rows, (row) => row.keluarga_penyebut) - sum(rows, (row) => row.belum_terdaftar);
  const share = (rows: readonly PendataanRow[]) =>
    registered(rows) / sum(rows, (row) => row.keluarga_penyebut);

  test("states sum to the families", () => {
    for (const row of registrations())
      expect(
        (row.belum_terdaftar ?? 0) +
          (row.terdaftar_belum_padan ?? 0) +
          (row.padan_belum_verifikasi ?? 0) +
          (row.terverifikasi ?? 0),
      ).toBe(row.keluarga_penyebut);
  });

  test("and verification climb month by month in every kecamatan, and matching runs ahead of verification", () => {
    for (const [code, rows] of grouped(registrations(), (row) => row.kode_wilayah)) {
      const months = [...grouped(rows, (row) => row.periode).values()];
      expect(months).toHaveLength(10);
      for (const [index, month] of months.entries()) {
        const before = months[index - 1];
        if (!before) continue;
        expect(share(month), `${code} month ${index + 1}`).toBeGreaterThan(share(before));
        expect(sum(month, (row) => row.terverifikasi)).toBeGreaterThanOrEqual(
          sum(before, (row) => row.terverifikasi),
        );
        expect(sum(month, (row) => row.terverifikasi)).toBeLessThan(registered(month));
      }
    }
  });

  test("lags on the islands of Ternate and is ahead in Banyuwangi, every month", () => {
    const islands = new Set(
      pilots.flatMap(({ kecamatan }) => kecamatan.filter((one) => one.isIsland).map(({ code }) => code)),
    );
    for (const [month, rows] of grouped(registrations(), (row) => row.periode)) {
      const shares = (wanted: (code: string) => boolean) =>
        [
          ...grouped(
            rows.filter((row) => wanted(row.kode_wilayah)),
            (row) => row.kode_wilayah,
          ).values(),
        ].map(share);
      const island = shares((code) => islands.has(code));
      const rest = shares((code) => code.startsWith("82.71") && !islands.has(code));
      expect(Math.max(...island), month).toBeLessThan(Math.min(...rest));
      expect(Math.min(...shares((code) => code.startsWith("35.10"))), month).toBeGreaterThan(
        Math.max(...shares((code) => !code.startsWith("35.10"))),
      );
    }
  });
});

describe("programmes", () => {
  const everyRow = () => [...disbursements(), ...cities()];

  test("states sum to the families, with the public totals between", () => {
    for (const row of everyRow()) {
      if (row.menerima === null) continue;
      expect(row.menerima + (row.tidak_menerima ?? 0)).toBe(row.keluarga_penyebut);
      if (row.layak_menerima === null) continue;
      expect(row.layak_menerima + (row.tidak_layak_menerima ?? 0)).toBe(row.menerima);
      expect((row.layak_belum ?? 0) + (row.tidak_layak_tidak_menerima ?? 0)).toBe(row.tidak_menerima);
    }
  });

  test("a row has a reason exactly where it has an empty cell", () => {
    for (const row of everyRow()) expect(row.alasan_kosong !== null).toBe(row.layak_menerima === null);
    const reasons = new Set(everyRow().map(({ alasan_kosong }) => alasan_kosong));
    expect(reasons).toEqual(new Set([null, "belum_dinilai", "tidak_berlaku", "tidak_ditawarkan"]));
  });

  test("single desil of a city sum to the classes of its kecamatan", () => {
    const measures = [
      "keluarga_penyebut",
      "menerima",
      "layak_menerima",
      "layak_belum",
      "tidak_layak_menerima",
    ] as const;
    const cityRows = cities();
    for (const [key, rows] of grouped(
      disbursements(),
      (row) =>
        `${row.kode_wilayah.slice(0, 5)} ${row.periode} ${row.program} ${row.desil_awal} ${row.desil_akhir}`,
    )) {
      const [city, quarter, program, first, last] = key.split(" ");
      const inside = cityRows.filter(
        (row) =>
          row.kode_wilayah === city &&
          row.periode === quarter &&
          row.program === program &&
          (row.desil_awal === first ||
            (Number(first) <= Number(row.desil_awal) && Number(row.desil_awal) <= Number(last))),
      );
      for (const measure of measures)
        expect(
          sum(inside, (row) => row[measure]),
          `${key} ${measure}`,
        ).toBe(sum(rows, (row) => row[measure]));
    }
  });

  test("SALAH_SATU lies between the largest programme and the sum of all", () => {
    for (const [key, rows] of grouped(
      everyRow(),
      (row) => `${row.kode_wilayah} ${row.periode} ${row.desil_awal}`,
    )) {
      const any = rows.find(({ program }) => program === "SALAH_SATU");
      const single = rows.filter(({ program }) => program !== "SALAH_SATU");
      const eligible = (row: PenyaluranRow) => (row.layak_menerima ?? 0) + (row.layak_belum ?? 0);
      const largest = (value: (row: PenyaluranRow) => number | null) =>
        Math.max(...single.map((row) => value(row) ?? 0));
      if (!any) throw new Error(`No SALAH_SATU for ${key}`);
      expect(any.menerima).toBeGreaterThanOrEqual(largest((row) => row.menerima));
      expect(any.menerima).toBeLessThanOrEqual(sum(single, (row) => row.menerima));
      if (any.layak_menerima === null) continue;
      expect(any.layak_menerima).toBeGreaterThanOrEqual(largest((row) => row.layak_menerima));
      expect(eligible(any)).toBeGreaterThanOrEqual(largest(eligible));
      expect(eligible(any)).toBeLessThanOrEqual(sum(single, eligible));
      expect(any.tidak_layak_menerima).toBeLessThanOrEqual(sum(single, (row) => row.tidak_layak_menerima));
      expect(any.layak_belum).toBeLessThanOrEqual(sum(single, (row) => row.layak_belum));
    }
  });

  test("both errors occur in every kecamatan, and some kecamatan do better in one and worse in the other", () => {
    const rows = disbursements().filter(
      ({ program, periode }) => program === "SALAH_SATU" && periode === "2026-T3",
    );
    const errors = [...grouped(rows, (row) => row.kode_wilayah)].map(([code, ofKecamatan]) => {
      const covered = sum(ofKecamatan, (row) => row.layak_menerima);
      const missed = sum(ofKecamatan, (row) => row.layak_belum);
      const included = sum(ofKecamatan, (row) => row.tidak_layak_menerima);
      return { code, missed: missed / (covered + missed), included: included / (covered + included) };
    });
    expect(errors).toHaveLength(38);
    expect(errors.every(({ missed, included }) => missed > 0.05 && included > 0.02)).toBe(true);
    const crossed = errors.filter((left) =>
      errors.some(
        (right) =>
          left.code.slice(0, 5) === right.code.slice(0, 5) &&
          left.missed < right.missed - 0.03 &&
          left.included > right.included + 0.03,
      ),
    );
    expect(crossed.length).toBeGreaterThan(5);
  });

  test("coverage changes a little from triwulan to triwulan, not always upwards", () => {
    const rows = disbursements().filter(({ program }) => program === "SALAH_SATU");
    const changes = [...grouped(rows, (row) => row.kode_wilayah).values()].map((ofKecamatan) => {
      const coverage = (quarter: string) => {
        const inQuarter = ofKecamatan.filter(({ periode }) => periode === quarter);
        const covered = sum(inQuarter, (row) => row.layak_menerima);
        return covered / (covered + sum(inQuarter, (row) => row.layak_belum));
      };
      return coverage("2026-T3") - coverage("2026-T1");
    });
    expect(Math.max(...changes.map(Math.abs))).toBeLessThan(0.08);
    expect(changes.filter((change) => change > 0).length).toBeGreaterThan(8);
    expect(changes.filter((change) => change < 0).length).toBeGreaterThan(8);
  });
});

describe("writing", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sample-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("two runs give the same bytes", async () => {
    const [one, other] = [join(folder, "one"), join(folder, "other")];
    for (const target of [one, other])
      await writeSample(target, generateSample({ programs, pilots: ternate, classes }, "seed"), "seed");
    const paths = (await readdir(one, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(paths).toHaveLength(28);
    for (const { parentPath, name } of paths) {
      const path = join(parentPath, name);
      expect(await readFile(path.replace(one, other), "utf8")).toBe(await readFile(path, "utf8"));
    }
  });

  test("another seed gives other families", () => {
    const written = (seed: string) =>
      JSON.stringify(generateSample({ programs, pilots: ternate, classes }, seed));
    expect(written("seed")).not.toBe(written("other seed"));
  });

  test("files of an earlier run go, files that are not deliveries stay, and the folder says it is simulated", async () => {
    const target = join(folder, "stale");
    for (const path of ["2025-10/82.71/2025-10/pendataan.csv", "catatan.txt"]) {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), "lama\n");
    }
    const written = await writeSample(target, files, "seed");
    expect(written.removed).toEqual(["2025-10/82.71/2025-10/pendataan.csv"]);
    expect(written.bytes).toBeLessThan(2_000_000);
    expect(await readFile(join(target, "catatan.txt"), "utf8")).toBe("lama\n");
    expect(await readFile(join(target, "BACA-DULU.md"), "utf8")).toMatch(
      /^# SIMULASI: bukan data sebenarnya/,
    );
    expect(await readFile(join(target, "rahasia-uji.txt"), "utf8")).toContain("hanya-untuk-data-simulasi");
    const rows = parse(await readFile(join(target, "2026-04/82.71/2026-T1/penyaluran.csv"), "utf8"), {
      columns: true,
    });
    expect(rows).toHaveLength(8 * 9 * 5);
  });

  test("the sample in the repository is what the generator gives", async () => {
    const committed = new URL("../../../data/sample/", import.meta.url);
    const target = join(folder, "fresh");
    await writeSample(target, files, "bansos-terbuka-2026");
    for (const { path } of files)
      expect(await readFile(new URL(path, committed), "utf8"), path).toBe(
        await readFile(join(target, path), "utf8"),
      );
  });
});

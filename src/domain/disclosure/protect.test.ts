import { describe, expect, it } from "vitest";
import { exampleProgram } from "../examples/example-reference.ts";
import {
  exampleDraw,
  exampleRelease,
  exampleSetting,
  exampleSimulation,
} from "../examples/example-release.ts";
import { simulateTables } from "../examples/simulated-tables.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import { protect } from "./protect.ts";
import type { ProtectionInput, ProtectionProblem } from "./protection.ts";

const raw = simulateTables(exampleSimulation);
const input: ProtectionInput = { ...exampleSetting, raw, ledger: null, draw: exampleDraw("kantor") };
const problemsOf = (changes: Partial<ProtectionInput>): readonly ProtectionProblem[] => {
  const result = protect({ ...input, ...changes });
  return result.ok ? [] : result.problems;
};
const withRow = (tables: Tables, dataset: string, index: number, cells: Partial<TableRow>): Tables => ({
  ...tables,
  [dataset]: (tables[dataset] ?? []).map((row, at) =>
    at === index ? ({ ...row, ...cells } as TableRow) : row,
  ),
});
const numbersOf = (rows: readonly TableRow[] = []) =>
  rows.flatMap((row) => Object.values(row).filter((value) => typeof value === "number"));

describe("protecting tables", () => {
  it("leaves no count from 1 to 4, and the same rows in the same order", () => {
    const { rounded } = exampleRelease();
    expect(numbersOf(raw.penyaluran).some((count) => count > 0 && count < 5)).toBe(true);
    for (const dataset of ["pendataan", "penyaluran", "desil_kota"]) {
      expect(numbersOf(rounded[dataset]).filter((count) => count > 0 && count < 5)).toEqual([]);
      expect(rounded[dataset]?.map(({ kode_wilayah }) => kode_wilayah)).toEqual(
        raw[dataset]?.map(({ kode_wilayah }) => kode_wilayah),
      );
    }
  });

  it("moves a count by less than a base, but for the part and class that take the rest", () => {
    const { rounded } = exampleRelease();
    const deviations = (raw.pendataan ?? []).map((row, index) => {
      const published = rounded.pendataan?.[index];
      const states = ["belum_terdaftar", "terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi"];
      return states
        .map((state) => Math.abs(Number(published?.[state]) - Number(row[state])))
        .sort((left, right) => left - right);
    });
    expect(Math.max(...deviations.map(([, , third = 0]) => third))).toBeLessThan(5);
    expect(Math.max(...deviations.map(([, , , most = 0]) => most))).toBeLessThanOrEqual(12 + 10 * 4);
  });

  it("gives the same tables for the same input, and others for another secret", () => {
    const [first, again, other] = [input, input, { ...input, draw: exampleDraw("lain") }].map(protect);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("keeps every row of an unchanged release, even under another secret", () => {
    const { rounded } = exampleRelease();
    const result = protect({ ...input, ledger: { raw, published: rounded }, draw: exampleDraw("lain") });
    expect(result.ok && result.tables).toEqual(rounded);
    expect(result.ok && result.report).toMatchObject({ changedRows: 0, newRows: 0, followedRows: 0 });
  });

  it("keeps the rows of old periods when new ones arrive", () => {
    const first = exampleRelease({ triwulans: ["2026-T1"], months: ["2026-01", "2026-02", "2026-04"] });
    const result = protect({ ...input, ledger: { raw: first.raw, published: first.rounded } });
    const tables: Tables = result.ok ? result.tables : {};
    expect(tables.penyaluran?.filter(({ periode }) => periode === "2026-T1")).toEqual(
      first.rounded.penyaluran,
    );
    expect(tables.pendataan).toEqual(first.rounded.pendataan);
    expect(result.ok && result.report.newRows).toBe(
      (raw.penyaluran?.length ?? 0) / 2 + (raw.desil_kota?.length ?? 0) / 2,
    );
  });

  it("publishes an unchanged cell alike from month to month", () => {
    const still = exampleRelease({ changeShare: 0, months: ["2026-01", "2026-02", "2026-03"] });
    const month = (periode: string) =>
      still.rounded.pendataan
        ?.filter((row) => row.periode === periode)
        .map((row) => ({ ...row, periode: "" }));
    expect(month("2026-02")).toEqual(month("2026-01"));
    expect(month("2026-03")).toEqual(month("2026-01"));
  });

  it("passes a dataset without protection unchanged", () => {
    const stages = [{ kode_wilayah: "82.71", periode: "2026-01", capaian_persen: 3 }];
    const result = protect({ ...input, raw: { ...raw, tahapan: stages } });
    expect(result.ok && result.tables.tahapan).toBe(stages);
  });

  it("tells how far it is", () => {
    const steps: string[] = [];
    protect({ ...input, onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`) });
    expect(steps.at(0)).toMatch(/^rows 1\//);
    expect(steps.at(-1)).toBe("city_tables 4/4");
  });

  it("protects 38 kecamatan, nine programmes and three triwulan at once", () => {
    const others = (["PBI_JK", "PIP", "BLTS_KESRA"] as const).map((id) => exampleProgram(id, [1, 4]));
    const programs = [...exampleSetting.programs, ...others];
    const sizes = { "82.71": 8, "81.71": 5, "35.10": 25 };
    const kecamatan = Object.entries(sizes).flatMap(([city, count]) =>
      Array.from({ length: count }, (_, index) => ({
        code: `${city}.${String(index + 1).padStart(2, "0")}`,
        families: 500,
      })),
    );
    const triwulans = ["2026-T1", "2026-T2", "2026-T3"];
    const large = simulateTables({ ...exampleSimulation, kecamatan, programs, triwulans });
    expect(protect({ ...input, raw: large, programs }).ok).toBe(true);
  });
});

describe("what cannot be protected", () => {
  it("names the kecamatan, class and count of a class under the minimum, and what to do", () => {
    const small = simulateTables({ ...exampleSimulation, kecamatan: [{ code: "82.71.05", families: 60 }] });
    const [problem] = problemsOf({ raw: small }).filter(({ rule }) => rule === "class_below_minimum");
    expect(problem).toMatchObject({ kode_wilayah: "82.71.05", periode: "2026-T1", remedy: "join_classes" });
    expect(problem?.desilClass).toMatch(/^(1-2|3-4|5|6-10|belum_ada)$/);
    expect(problem?.count).toBeLessThan(10);
  });

  it("names a row whose states do not sum, or are given in part", () => {
    const wrong = withRow(raw, "pendataan", 3, { terverifikasi: 1 });
    expect(problemsOf({ raw: wrong })).toMatchObject([
      { rule: "states_incomplete", kode_wilayah: "82.71.01" },
    ]);
    const partial = withRow(raw, "pendataan", 3, { terverifikasi: null });
    expect(problemsOf({ raw: partial })).toMatchObject([
      { rule: "states_incomplete", remedy: "correct_input" },
    ]);
  });

  it("names a denominator that differs between datasets of a triwulan", () => {
    const row = raw.pendataan?.[0];
    const wrong = withRow(raw, "pendataan", 0, {
      keluarga_penyebut: Number(row?.keluarga_penyebut) + 1,
      terverifikasi: Number(row?.terverifikasi) + 1,
    });
    expect(problemsOf({ raw: wrong }).map(({ rule }) => rule)).toContain("denominator_differs");
  });

  it("names classes that are not those of the policy", () => {
    const wrong = withRow(raw, "pendataan", 0, { desil_awal: "1", desil_akhir: "1" });
    expect(problemsOf({ raw: wrong }).map(({ rule }) => rule)).toContain("classes_differ_from_policy");
  });

  it("names a desil table that does not agree with the kecamatan", () => {
    const at = raw.desil_kota?.findIndex(({ program }) => program === "BERAS_CPP") ?? 0;
    const row = raw.desil_kota?.[at];
    const wrong = withRow(raw, "desil_kota", at, {
      menerima: Number(row?.menerima) + 1,
      tidak_menerima: Number(row?.tidak_menerima) - 1,
    });
    expect(problemsOf({ raw: wrong })).toMatchObject([
      { rule: "city_table_differs", kode_wilayah: "82.71", program: "BERAS_CPP" },
    ]);
  });

  it("names a programme that one kecamatan did not collect while the desil table has it", () => {
    const at = raw.penyaluran?.findIndex(({ program }) => program === "BERAS_CPP") ?? 0;
    const empty = { menerima: null, tidak_menerima: null, alasan_kosong: "tidak_dikumpulkan" as const };
    expect(problemsOf({ raw: withRow(raw, "penyaluran", at, empty) })).toMatchObject([
      { rule: "city_table_partial", program: "BERAS_CPP", remedy: "leave_empty" },
    ]);
  });

  it("names a SALAH_SATU row that contradicts the rules", () => {
    const programs = exampleSetting.programs.map((program) =>
      program.id === "SALAH_SATU" ? exampleProgram("SALAH_SATU", [1, 2]) : program,
    );
    const rules = problemsOf({ programs }).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(["any_programme_impossible"]));
  });
});

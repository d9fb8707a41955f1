import { expect, test } from "vitest";
import { audit, exactFamilies } from "#domain/audit";
import { exampleProgram } from "../examples/example-reference.ts";
import { exampleDraw, exampleSetting, exampleSimulation } from "../examples/example-release.ts";
import { simulateTables } from "../examples/simulated-tables.ts";
import type { RawTables, RoundedTables, TableRow } from "../tables/index.ts";
import { protect } from "./protect.ts";

const base = 5;
const programs = [
  exampleProgram("SALAH_SATU", [1, 5]),
  exampleProgram("PKH", [1, 4]),
  exampleProgram("SEMBAKO", [1, 5]),
  exampleProgram("PIP", null),
];
const setting = { ...exampleSetting, programs };
const stages = [
  { triwulan: "2026-T1", month: "2026-03" },
  { triwulan: "2026-T2", month: "2026-06" },
];

function releasesOf(seed: number): { raw: RawTables; rounded: RoundedTables; passed: boolean }[] {
  const all = simulateTables({
    ...exampleSimulation,
    seed,
    kecamatan: [
      { code: "82.71.01", families: 900 },
      { code: "82.71.02", families: 300 },
      { code: "82.71.03", families: 600 },
    ],
    triwulans: stages.map(({ triwulan }) => triwulan),
    months: ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"],
    programs,
    changeShare: 0.03,
  });
  const releases: ReturnType<typeof releasesOf> = [];
  for (const { triwulan, month } of stages) {
    const until = (rows: readonly TableRow[] = [], last: string) =>
      rows.filter((row) => String(row.periode) <= last);
    const raw: RawTables = {
      pendataan: until(all.pendataan, month),
      penyaluran: until(all.penyaluran, triwulan),
      desil_kota: until(all.desil_kota, triwulan),
    };
    const last = releases.at(-1);
    const ledger = last ? { raw: last.raw, published: last.rounded } : null;
    const result = protect({ ...setting, raw, ledger, draw: exampleDraw(String(seed)) });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const earlier = releases.map((release, index) => ({
      release: String(index),
      tables: release.rounded,
      raw: release.raw,
    }));
    const report = audit({
      ...setting,
      rounded: result.tables,
      earlier,
      families: exactFamilies(raw, setting.datasets),
      raw,
    });
    releases.push({ raw, rounded: result.tables, passed: report.passed });
  }
  return releases;
}

const states = [
  "belum_terdaftar",
  "terdaftar_belum_padan",
  "padan_belum_verifikasi",
  "terverifikasi",
] as const;

test.each([1, 2, 3])("release after release passes the audit (simulation %i)", (seed) => {
  expect(releasesOf(seed).map(({ passed }) => passed)).toEqual([true, true]);
});

test("the same count of a cell is published alike in every month, so that nothing can be averaged", () => {
  const seen = new Map<string, unknown>();
  let again = 0;
  for (const { raw, rounded } of releasesOf(4))
    for (const [index, row] of (raw.pendataan ?? []).entries()) {
      const counts = states.map((state) => Number(row[state]));
      for (const [part, state] of states.entries()) {
        if (part === counts.indexOf(Math.max(...counts))) continue;
        const name = [row.kode_wilayah, row.desil_awal, state, counts[part]].join("|");
        const value = rounded.pendataan?.[index]?.[state];
        if (seen.has(name)) again += 1;
        expect(seen.get(name) ?? value).toBe(value);
        seen.set(name, value);
      }
    }
  expect(again).toBeGreaterThan(100);
});

test("a published state moves by nothing or by at least the base while its denominator stands", () => {
  let moves = 0;
  for (const { rounded } of releasesOf(5)) {
    const before = new Map<string, TableRow>();
    for (const row of rounded.pendataan ?? []) {
      const name = [row.kode_wilayah, row.desil_awal].join("|");
      const earlier = before.get(name);
      before.set(name, row);
      if (!earlier || earlier.keluarga_penyebut !== row.keluarga_penyebut) continue;
      const odd = (one: TableRow) => states.findIndex((state) => Number(one[state]) % base !== 0);
      if (odd(earlier) !== odd(row)) continue;
      for (const state of states) {
        const move = Math.abs(Number(row[state]) - Number(earlier[state]));
        expect(move === 0 || move >= base).toBe(true);
        if (move > 0) moves += 1;
      }
    }
  }
  expect(moves).toBeGreaterThan(20);
});

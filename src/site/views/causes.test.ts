import { expect, it } from "vitest";
import type { Program } from "#schemas";
import { causesByProgram, causesByProgramFinding } from "./causes-by-program.ts";
import { causeSlopes, causeTrendFinding, causeTrends, causeTrendTable } from "./causes-over-time.ts";

const plain = (text: unknown) => (typeof text === "string" ? text.replaceAll("\u00a0", " ") : text);
const cause = (periode: string, sebab: string, keluarga: number | null, program = "PKH") => ({
  periode,
  program,
  sebab,
  keluarga,
  alasan_kosong: keluarga === null ? "tidak_ditawarkan" : null,
});
const rows = [
  cause("2026-T1", "belum_terdaftar", 60),
  cause("2026-T1", "kuota", 40),
  cause("2026-T3", "belum_terdaftar", 20),
  cause("2026-T3", "kuota", 60),
];

it("follows the share of every cause and names the one that moved most", () => {
  const { periods, trends } = causeTrends(rows);
  expect(causeSlopes(trends).slice(0, 2)).toMatchObject([
    { label: "Kuota penuh", from: 0.4, to: 0.75 },
    { label: "Belum terdaftar", from: 0.6, to: 0.25 },
  ]);
  expect(plain(causeTrendFinding(trends))).toBe(
    "Kuota penuh naik dari 40,0 % menjadi 75,0 % dari semua sebab",
  );
  const table = causeTrendTable(periods, trends, "Judul");
  expect(table.rows[1]?.cells.map(plain)).toEqual(["20", "60,0 %", "25,0 %", "-35,0 poin"]);
  expect(table.rows[2]?.cells[0]).toEqual({ reason: "belum dikumpulkan" });
});

it("stands per programme, with the reason where there is none", () => {
  const programs = [
    { id: "PKH", shortName: "PKH" },
    { id: "BLT_DD", shortName: "BLT Desa" },
  ] as unknown as readonly Program[];
  const now = [...rows.slice(2), cause("2026-T3", "kuota", null, "BLT_DD")];
  const table = causesByProgram(now, programs, "Judul");
  expect(table.columns.at(-1)?.label).toBe("Semua");
  expect(table.rows[0]?.cells.at(-1)).toBe("80");
  expect(table.rows[1]?.cells.at(-1)).toEqual({ reason: "program tidak ada di sini" });
  expect(causesByProgramFinding(now, programs)).toBe(
    "Paling banyak keluarga layak yang belum menerima: PKH, 80",
  );
});

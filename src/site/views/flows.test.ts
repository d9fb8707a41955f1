import { describe, expect, it } from "vitest";
import type { Program } from "#schemas";
import { balanceOf, flowFinding, flowTable, programFlowFinding } from "./flows.ts";

const flow = (
  kode_wilayah: string,
  program: string,
  counts: readonly (number | null)[],
  reason: string | null = null,
) => {
  const [stok_awal = null, masuk = null, keluar = null, stok_akhir = null] = counts;
  return {
    kode_wilayah,
    periode: "2026-T3",
    program,
    stok_awal,
    masuk,
    keluar,
    stok_akhir,
    alasan_kosong: reason,
  };
};
const rows = [
  flow("82.71.05", "PKH", [1200, 25, 10, 1215]),
  flow("82.71.07", "PKH", [60, 0, 5, 55]),
  flow("82.71.05", "BLT_DD", [], "tidak_ditawarkan"),
];
const pkh = rows.slice(0, 2);
const programs = [
  { id: "PKH", shortName: "PKH" },
  { id: "BLT_DD", shortName: "BLT Desa" },
] as unknown as readonly Program[];

describe("families entering and leaving", () => {
  it("are summed over kecamatan, opening plus entered minus left being the closing", () => {
    expect(balanceOf(pkh)).toEqual({ kind: "value", opening: 1260, entered: 25, left: 15, closing: 1270 });
  });

  it("are told in one sentence, up, down or the same", () => {
    expect(flowFinding(pkh, "2026-T3")).toBe("25 keluarga masuk dan 15 keluar: penerima naik 10");
    expect(flowFinding(pkh.slice(1), "2026-T3")).toContain("0 keluarga masuk dan 5 keluar: penerima turun 5");
    expect(flowFinding([flow("82.71.05", "PKH", [50, 5, 5, 50])], "2026-T3")).toContain("penerima tetap");
  });

  it("are missing with the reason where a kecamatan has none, or where there are no rows", () => {
    const first = flow("82.71.07", "PKH", [], "belum_ada_pembanding");
    expect(balanceOf([...pkh, first])).toEqual({ kind: "missing", reason: "belum_ada_pembanding" });
    expect(flowFinding([first], "2026-T1")).toBe(
      "Siapa yang masuk dan keluar pada triwulan I 2026 belum diketahui: belum ada pembanding.",
    );
    expect(balanceOf([])).toEqual({ kind: "missing", reason: "tidak_dikumpulkan" });
  });

  it("are listed per programme, with the reason for none", () => {
    expect(flowTable(rows, programs, "Judul").rows).toEqual([
      { head: "PKH", cells: ["1.260", "25", "15", "1.270", "+10"] },
      { head: "BLT Desa", cells: Array.from({ length: 5 }, () => ({ reason: "program tidak ada di sini" })) },
    ]);
  });

  it("name the programme that most families came to", () => {
    expect(programFlowFinding(rows, programs)).toBe("Terbanyak masuk ke PKH: 25 keluarga");
    expect(programFlowFinding([], programs)).toBe("Masuk dan keluar per program");
  });
});

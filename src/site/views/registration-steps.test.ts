import { describe, expect, it } from "vitest";
import { finishWords, registrationSteps, stepTable } from "./registration-steps.ts";

const row = (periode: string, none: number, registered: number, matched: number, verified: number) => ({
  kode_wilayah: "82.71.01",
  periode,
  belum_terdaftar: none,
  terdaftar_belum_padan: registered,
  padan_belum_verifikasi: matched,
  terverifikasi: verified,
});
const months = [
  row("2026-07", 700, 100, 100, 100),
  row("2026-08", 600, 100, 150, 150),
  row("2026-09", 500, 100, 200, 200),
  row("2026-10", 400, 100, 300, 200),
];

describe("the steps of registration", () => {
  const steps = registrationSteps(months, 10);

  it("count who came past each, of all families, with what the last month added", () => {
    expect(steps.map(({ name, done, all, added }) => [name, done, all, added])).toEqual([
      ["Terdaftar", 600, 1000, 100],
      ["Padan dengan Dukcapil", 500, 1000, 100],
      ["Terverifikasi", 200, 1000, 0],
    ]);
  });

  it("say when each would be finished, and no date where a step stands still", () => {
    const stillMonths = months.map((one) => ({ ...one, terverifikasi: 100 }));
    expect(registrationSteps(months, 10).map(({ finish }) => finishWords(finish))).toEqual([
      "sekitar Februari 2027",
      "sekitar Maret 2027",
      "paling cepat Februari 2028",
    ]);
    expect(
      registrationSteps(stillMonths, 10)
        .map(({ finish }) => finishWords(finish))
        .at(-1),
    ).toBe("tidak dapat diperkirakan: tiga bulan terakhir tidak bertambah");
  });

  it("are none without rows, or where the office gave no counts", () => {
    const empty = {
      ...row("2026-10", 0, 0, 0, 0),
      belum_terdaftar: null,
      alasan_kosong: "tidak_dikumpulkan",
    };
    expect(registrationSteps([], 10)).toEqual([]);
    expect(registrationSteps([empty], 10)).toEqual([]);
  });

  it("give a reason instead of a figure in the first month", () => {
    const [first] = stepTable(registrationSteps(months.slice(0, 1), 10), "").rows;
    expect(first?.cells.slice(2)).toEqual([
      { reason: "belum ada bulan pembanding" },
      { reason: "tidak dapat diperkirakan: perlu empat akhir bulan berturut-turut" },
    ]);
  });
});

describe("a projected finish in words", () => {
  it("names the year once where both ends lie in it", () => {
    const range = (earliest: string, latest: string | null) =>
      finishWords({ kind: "range", earliest, latest });
    expect(range("2027-02", "2027-04")).toBe("Februari sampai April 2027");
    expect(range("2026-12", "2027-02")).toBe("Desember 2026 sampai Februari 2027");
    expect(range("2027-02", null)).toBe("paling cepat Februari 2027");
    expect(finishWords({ kind: "finished" })).toBe("sudah selesai");
  });
});

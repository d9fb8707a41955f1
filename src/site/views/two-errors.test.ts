import { describe, expect, it } from "vitest";
import { targetingOf } from "./targeting.ts";
import { errorsOfHundred, errorsTable, errorsTitle } from "./two-errors.ts";

const row = (reached: number, missed: number, wrong: number) => ({
  layak_menerima: reached,
  layak_belum: missed,
  tidak_layak_menerima: wrong,
  alasan_kosong: null,
});

describe("both errors", () => {
  const rows = [row(280, 125, 45)];

  it("are told as families of a hundred, each of its own whole", () => {
    const errors = errorsOfHundred(targetingOf(rows));
    expect(errors).toEqual({ missed: 31, wrong: 14 });
    expect(errorsTitle(errors)).toBe(
      "Dari 100 yang layak, 31 terlewat. Dari 100 penerima, 14 salah sasaran.",
    );
  });

  it("stand in one table with what they mean and what they are of", () => {
    const cells = errorsTable(rows, "Moti", "2026-T3").rows.map(({ head, cells }) => [
      head,
      ...cells.slice(1).map((cell) => String(cell).replaceAll("\u00a0", " ")),
    ]);
    expect(cells).toEqual([
      ["Cakupan", "280", "405 keluarga layak", "69,1 %"],
      ["Terlewat", "125", "405 keluarga layak", "30,9 %"],
      ["Salah sasaran", "45", "325 keluarga penerima", "13,8 %"],
    ]);
  });

  it("have no number where none was collected", () => {
    const errors = errorsOfHundred(targetingOf([]));
    expect(errors).toEqual({ missed: null, wrong: null });
    expect(errorsTitle(errors)).not.toMatch(/\d/);
  });
});

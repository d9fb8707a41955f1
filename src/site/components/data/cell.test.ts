import { expect, test } from "vitest";
import { type DatasetDefinition, datasetColumns, penyaluran, tahapan } from "#schemas";
import { isNumeric, shownCell } from "./cell.ts";

function columnOf(definition: DatasetDefinition, name: string) {
  const column = datasetColumns(definition).find((one) => one.name === name);
  if (!column) throw new Error(`No column ${name}`);
  return column;
}

const waiting = columnOf(penyaluran, "layak_belum");

test("a count is written as Indonesians write it", () => {
  expect(shownCell(waiting, { layak_belum: 1840 })).toEqual({ kind: "text", text: "1.840" });
});

test("zero is a value, not a missing cell", () => {
  expect(shownCell(waiting, { layak_belum: 0 })).toEqual({ kind: "text", text: "0" });
});

test("an empty cell says the reason of its row in words", () => {
  expect(shownCell(waiting, { layak_belum: null, alasan_kosong: "belum_dinilai" })).toEqual({
    kind: "missing",
    reason: "belum punya desil",
  });
});

test("an empty cell of a dataset without reasons has none", () => {
  expect(shownCell(columnOf(tahapan, "capaian_persen"), { capaian_persen: null })).toEqual({
    kind: "missing",
    reason: null,
  });
});

test("counts and percentages are set as numbers, codes are not", () => {
  expect(isNumeric(waiting)).toBe(true);
  expect(isNumeric(columnOf(tahapan, "target_persen"))).toBe(true);
  expect(isNumeric(columnOf(penyaluran, "desil_awal"))).toBe(false);
});

import type { OutsideFigure } from "#domain/audit";
import type { TableRow } from "#domain/tables";
import type { DataNature, FigureLinks } from "#schemas";

/**
 * Returns the official figures that are exact sums of published columns. They are real, so that they tell
 * nothing of simulated families: a simulated release is held against none of them.
 */
export function registeredFigures(
  rows: readonly TableRow[],
  links: FigureLinks,
  nature: DataNature,
): OutsideFigure[] {
  if (nature !== "resmi") return [];
  return links.flatMap(({ kode_wilayah, angka, program, periode, kolom }) =>
    rows.flatMap((row) =>
      row.kode_wilayah === kode_wilayah && row.angka === angka && typeof row.nilai === "number"
        ? [{ kode_wilayah, program, periode, kolom, nilai: row.nilai }]
        : [],
    ),
  );
}

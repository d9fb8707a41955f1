import type { DatasetDefinition } from "#schemas";
import { isInClass } from "../../desil/index.ts";
import { isWithin } from "../../region/index.ts";
import type { Tables } from "../../tables/index.ts";
import { isCityTable } from "../evidence.ts";
import { indexRows, type PublishedRow, publishedRows } from "../published-row.ts";
import type { OutsideFigure } from "../report.ts";

/**
 * Returns the rows that an outside figure sums, as one list per table that has them whole: the kecamatan rows,
 * the rows per desil of the kabupaten/kota, or both. Empty where the tables cannot be summed to what it counts.
 */
export function figureRows(figure: OutsideFigure, rows: readonly PublishedRow[]): PublishedRow[][] {
  const inPlace = rows.filter(
    (row) =>
      row.program === figure.program &&
      row.period === figure.periode &&
      isWithin(row.area, figure.kode_wilayah) &&
      typeof row.cells[figure.kolom] === "number",
  );
  return [false, true].flatMap((isCity) => {
    const own = inPlace.filter((row) => isCityTable(row) === isCity && isInFigure(row, figure));
    return own.length > 0 && isTiled(own, figure) ? [own] : [];
  });
}

function isInFigure({ desilClass }: PublishedRow, { desil }: OutsideFigure): boolean {
  return desil === undefined || isInClass(desilClass, desil);
}

/** Claims whether the classes of every place fill the desil of the figure. */
function isTiled(rows: readonly PublishedRow[], { desil }: OutsideFigure): boolean {
  if (desil === undefined) return true;
  const wanted = sizeOf(desil);
  return [...indexRows(rows, ({ area }) => area).values()].every(
    (place) => place.reduce((sum, { desilClass }) => sum + sizeOf(desilClass), 0) === wanted,
  );
}

function sizeOf({ first, last }: PublishedRow["desilClass"]): number {
  return first === "belum_ada" ? 1 : Number(last) - Number(first) + 1;
}

/** Claims whether the tables have what the figure counts. */
export function isFigureUsed(
  figure: OutsideFigure,
  tables: Tables,
  datasets: readonly DatasetDefinition[],
): boolean {
  return figureRows(figure, publishedRows(tables, datasets)).length > 0;
}

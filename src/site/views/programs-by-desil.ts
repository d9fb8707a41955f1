import { compareClasses } from "#domain/desil";
import { indicators, type PublishedRow } from "#domain/indicator";
import { reader } from "#messages";
import type { Program } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { byClass, where } from "./rows.ts";
import { className, shareCell } from "./words.ts";

const t = reader("region");

/** Returns coverage per desil (rows) and programme (columns), for programmes and desil that a rule covers. */
export function programsByDesil(
  rows: readonly PublishedRow[],
  programs: readonly Program[],
  caption: string,
): TableModel {
  const ruled = programs.filter(({ eligibility }) => eligibility !== null);
  return {
    caption,
    columns: [{ label: t("colDesil") }, ...ruled.map(({ shortName }) => ({ label: shortName }))],
    rows: byClass(rows)
      .sort((left, right) => compareClasses(left.desilClass, right.desilClass))
      .filter(({ rows: own }) => indicators.cakupan.measure(own).kind === "value")
      .map(({ desilClass, rows: own }) => ({
        head: className(desilClass),
        cells: ruled.map(({ id }) => {
          const measure = indicators.cakupan.measure(where(own, { program: id }));
          return shareCell(measure);
        }),
      })),
  };
}

import type { CoarseLoss, DatasetDefinition } from "#schemas";
import type { Tables } from "../tables/index.ts";
import { flowDatasets, reasonDatasets } from "./flow-rows.ts";
import { coarseLoss } from "./loss.ts";

/** Returns how far published flows and their reasons lie from the truth, in coarse shares; null without flows. */
export function lossOfFlows(
  raw: Tables,
  published: Tables,
  datasets: readonly DatasetDefinition[],
  base: number,
): CoarseLoss | null {
  const measured = [
    ...flowDatasets(datasets).map(({ id, protection }) => ({
      id,
      columns: [protection.entered, protection.left],
    })),
    ...reasonDatasets(datasets).map(({ id, protection }) => ({ id, columns: [protection.measure] })),
  ];
  const deviations = measured.flatMap(({ id, columns }) =>
    (published[id] ?? []).flatMap((row, index) =>
      columns.flatMap((column) => {
        const [shown, truth] = [row[column], raw[id]?.[index]?.[column]];
        return typeof shown === "number" && typeof truth === "number" ? [shown - truth] : [];
      }),
    ),
  );
  return deviations.length === 0 ? null : coarseLoss(deviations, base);
}

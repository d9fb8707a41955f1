import { reader } from "#messages";
import type { CoarseLoss, ReleaseManifest } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";

const t = reader("prose");

/** Returns how far a release lies from the office's counts, in coarse classes: its cells, their sums, and its flows. */
export function lossTable(
  { base, cellLoss, sumLoss, flowLoss }: ReleaseManifest["protection"],
  release: string,
): TableModel {
  const classes: [string, keyof CoarseLoss][] = [
    [t("lossExact"), "exactPercent"],
    [t("lossBelowBase", { high: base - 1 }), "belowBasePercent"],
    [t("lossBelowTwice", { low: base, high: 2 * base - 1 }), "belowTwiceBasePercent"],
    [t("lossLarger", { low: 2 * base }), "largerPercent"],
  ];
  return {
    caption: t("lossCaption", { release }),
    columns: [
      { label: t("lossDistance") },
      { label: t("lossCells") },
      { label: t("lossSums") },
      ...(flowLoss ? [{ label: t("lossFlows") }] : []),
    ],
    rows: classes.map(([head, share]) => ({
      head,
      cells: [cellLoss, sumLoss, ...(flowLoss ? [flowLoss] : [])].map((loss) => shareText(loss[share])),
    })),
  };
}

const shareText = (percent: number) => (percent === 0 ? t("lossNone") : t("lossShare", { percent }));

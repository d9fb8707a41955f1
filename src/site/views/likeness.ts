import { type AreaProfile, type Distance, type Similar, similarityWeights } from "#domain/similarity";
import { formatCount, formatPercent } from "#messages";
import { comparePageText as t } from "#messages/banding";
import type { TableModel } from "../components/DataTable.tsx";
import { compareAddress } from "./places.ts";

const decimals = new Intl.NumberFormat("id", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const times = new Intl.NumberFormat("id", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number between 0 and 1 as it is read: `0,07`. */
export const formatDistance = (distance: number): string => decimals.format(distance);

/** Returns the weight of every part as it is read. */
export function weightWords(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(similarityWeights).map(([part, weight]) => [part, formatDistance(weight)]),
  );
}

/** Returns how far the similar areas are from `own`, in all, in each part, and in words. */
export function likenessTable(
  own: AreaProfile,
  similar: readonly Similar[],
  nameOf: (code: string) => string,
): TableModel {
  const name = nameOf(own.code);
  return {
    caption: t("whyTable", { name }),
    columns: [
      { label: t("colArea") },
      { label: t("colDistance") },
      { label: t("colSize") },
      { label: t("colIslands") },
      { label: t("colMix") },
      { label: t("colWhy"), isText: true },
    ],
    rows: similar.map(({ area, distance }) => ({
      head: nameOf(area.code),
      href: compareAddress(area.code),
      cells: [
        ...[distance.total, distance.parts.size, distance.parts.islands, distance.parts.mix].map(
          formatDistance,
        ),
        likenessWords(own, area, distance, name),
      ],
    })),
  };
}

function likenessWords(own: AreaProfile, other: AreaProfile, { parts }: Distance, name: string): string {
  const moved = Math.round(parts.mix * 100);
  return t("why", {
    size: t("whySize", {
      count: formatCount(other.families),
      times: times.format(other.families / own.families),
      name,
    }),
    islands: islandWords(own, other, name),
    mix: t("whyMix", { count: moved < 1 ? t("whyMixBelow") : moved }),
  });
}

function islandWords(own: AreaProfile, other: AreaProfile, name: string): string {
  const shares = [own.islandShare, other.islandShare];
  if (shares.every((share) => share === 1)) return t("whyBothIslands");
  if (shares.every((share) => share === 0)) return t("whyNoIslands");
  if (shares.every((share) => share === 0 || share === 1)) return t("whyOneIsland");
  return t("whyIslandShares", {
    share: formatPercent(other.islandShare),
    own: formatPercent(own.islandShare),
    name,
  });
}

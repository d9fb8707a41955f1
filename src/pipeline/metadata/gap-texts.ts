import { findDataset, type ReleaseGap, type ReleaseManifest } from "#schemas";
import { text } from "../problems/index.ts";
import { periodTexts } from "./periods.ts";

/** Returns what a release does not have and why, one sentence for each dataset and kabupaten/kota. */
export function gapTexts({ gaps = [] }: Pick<ReleaseManifest, "gaps">): string[] {
  return gaps.map(gapText);
}

function gapText({ dataset, area, periods, reason, waitsFor }: ReleaseGap): string {
  const titleOf = (id: string) => findDataset(id)?.title.id ?? id;
  return text(`gap.${reason}`, {
    title: titleOf(dataset),
    area,
    periods: periodTexts(periods),
    waitsFor: titleOf(waitsFor ?? ""),
  });
}

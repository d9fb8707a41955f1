import { type IndicatorId, indicators, roundedNumbers } from "#domain/indicator";
import { compareText as t } from "#messages/banding";
import type { ComparedArea } from "./compared-area.ts";

/** Measures besides the indicators: receiving at all, the gap within a desil class, the net change of recipients. */
export const gapPrefix = "celah/";

/** One measure as the comparison names it. */
export interface ComparedMeasure {
  readonly id: string;
  readonly name: string;
  /** What it is of, in words. */
  readonly of: string;
  /** The sentence of a difference, `{list}` and `{own}` still to fill. */
  readonly says: (list: string, own: string) => string;
  /** How many rounded numbers one value is made of. */
  readonly numbers: number;
}

const aid = ["cakupan", "terlewat", "salah_sasaran"] as const;
const registration = ["pendaftaran", "pemadanan", "verifikasi"] as const;

/** Returns every measure of the areas, in the order in which they are read. */
export function measuresOf(areas: readonly ComparedArea[]): ComparedMeasure[] {
  return [
    own("menerima", roundedNumbers.share),
    ...aid.map(indicatorMeasure),
    ...gapsOf(areas),
    ...registration.map(indicatorMeasure),
    own("perubahan", roundedNumbers.change),
  ];
}

function own(id: "menerima" | "perubahan", numbers: number): ComparedMeasure {
  return {
    id,
    name: t(`row.${id}`),
    of: t(`of.${id}`),
    says: (list, place) => t(`says.${id}`, { list, own: place }),
    numbers,
  };
}

function indicatorMeasure(id: IndicatorId): ComparedMeasure {
  return {
    id,
    name: indicators[id].name.id,
    of: indicators[id].denominator.id,
    says: (list, place) => t(`says.${id}`, { list, own: place }),
    numbers: roundedNumbers.share,
  };
}

/** One gap per desil class in which any of the areas has eligible families, in the order of desil. */
function gapsOf(areas: readonly ComparedArea[]): ComparedMeasure[] {
  const ids = new Set(areas.flatMap(({ measures }) => Object.keys(measures)));
  const names = new Map(areas.flatMap(({ mix }) => mix?.parts ?? []).map(({ key, name }) => [key, name]));
  return [...names].flatMap(([key, name]) => {
    const id = `${gapPrefix}${key}`;
    if (!ids.has(id)) return [];
    const words = { class: name.toLowerCase() };
    return {
      id,
      name: t("row.celah", { class: name }),
      of: t("of.celah", words),
      says: (list: string, place: string) => t("says.celah", { ...words, list, own: place }),
      numbers: roundedNumbers.share,
    };
  });
}

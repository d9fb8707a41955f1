import { type PublishedRow, shareOf } from "#domain/indicator";
import { formatPercent, reader } from "#messages";
import type { PilotRegion } from "#schemas";
import { equalClasses, type MapArea, type Tile } from "../charts/index.ts";
import { placeAddress } from "./places.ts";
import { where } from "./rows.ts";
import { targetingOf } from "./targeting.ts";
import { reasonWords } from "./words.ts";

const t = reader("region");

export interface CoverageMap {
  /** From the lowest coverage to the highest, as a heading. */
  readonly finding: string;
  readonly areas: readonly MapArea[];
  readonly tiles: readonly Tile[];
  readonly legend: readonly { readonly step: number; readonly label: string }[];
}

/** Returns coverage per kecamatan of one kabupaten/kota, ready for the map, its tiles and their legend. */
export function coverageMap(city: PilotRegion, rows: readonly PublishedRow[]): CoverageMap {
  const measured = city.kecamatan.map((kecamatan) => {
    const own = where(rows, { kode_wilayah: kecamatan.code });
    const { coverage } = targetingOf(own);
    const share = coverage.kind === "value" ? shareOf(coverage) : null;
    const sentence =
      coverage.kind === "value"
        ? t("mapSentence", {
            name: kecamatan.shortName,
            share: formatPercent(shareOf(coverage)),
          })
        : t("mapSentenceMissing", { name: kecamatan.shortName, reason: reasonWords(coverage.reason) });
    const reason = coverage.kind === "missing" ? reasonWords(coverage.reason) : null;
    return { kecamatan, share, sentence, reason };
  });
  const { stepOf, ranges } = equalClasses(measured.map(({ share }) => share));
  const areas = measured.map(({ kecamatan, share, sentence }) => ({
    code: kecamatan.code,
    name: kecamatan.shortName,
    step: stepOf(share),
    sentence,
    href: placeAddress(kecamatan),
  }));
  const tiles = areas.map((area, index) => ({
    ...area,
    ...(measured[index]?.kecamatan.tile ?? { column: 0, row: 0 }),
    value: shareText(measured[index]?.share ?? null),
  }));
  const reasons = new Set(measured.flatMap(({ reason }) => reason ?? []));
  const missing = [...reasons].map((reason) => ({ step: 0, label: t("mapMissingReason", { reason }) }));
  const legend = ranges.map(([low, high], index) => ({
    step: index + 1,
    label: t("mapRange", { low: wholePercent(low), high: `${wholePercent(high)}\u00a0%` }),
  }));
  const shares = measured.flatMap(({ share }) => share ?? []);
  const finding =
    shares.length > 1
      ? t("mapFinding", {
          low: formatPercent(Math.min(...shares)),
          high: formatPercent(Math.max(...shares)),
          count: shares.length,
        })
      : t("mapTitle");
  return { finding, areas, tiles, legend: [...legend, ...missing] };
}

const shareText = (share: number | null) => (share === null ? t("mapMissing") : formatPercent(share));
const wholePercent = (share: number) => (share * 100).toLocaleString("id-ID", { maximumFractionDigits: 0 });

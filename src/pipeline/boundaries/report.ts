import { gzipSync } from "node:zlib";
import type { BoundaryTopology } from "#schemas";
import { maskPersonNumbers } from "../problems/index.ts";
import type { Joined, UnusedFeature } from "./join-layers.ts";
import type { RegionIndex } from "./match/index.ts";
import type { FeaturePlace, ImportedArea, ImportReport, NamedArea } from "./options.ts";
import type { Placed } from "./place-features.ts";
import { countVertices, type Dissolved, type Thinned } from "./shape/index.ts";
import type { AreaFile, BoundarySet } from "./store/index.ts";

interface Parts {
  readonly joined: Joined;
  readonly placed: Placed;
  readonly dissolved: Dissolved;
  readonly thinned: Thinned;
  readonly fresh: readonly AreaFile[];
  readonly merged: BoundarySet;
  readonly overview: BoundaryTopology;
  readonly index: RegionIndex;
}

const longestAttribute = 60;

/** Returns what an import found and made, for the screen and for machines. */
export function buildReport(parts: Parts): ImportReport {
  const { joined, placed, dissolved, thinned, fresh, merged, overview, index } = parts;
  const named = (code: string): NamedArea => ({ code, name: index.kecamatan.get(code)?.name ?? code });
  const drawn = new Set(thinned.map.outlines.map(({ code }) => code));
  const areas = fresh.map((file) => importedArea(file, merged, index));
  const sizes = areas.map(({ gzipBytes }) => gzipBytes).sort((left, right) => left - right);
  const overviewText = JSON.stringify(overview);
  return {
    files: joined.layers.map(({ layer: { features, ...layer }, columns, assumedRegency }) => ({
      ...layer,
      features: features.length,
      columns,
      assumedRegency,
    })),
    matched: {
      byCode: joined.matches.filter(({ by }) => by === "code").length,
      byName: joined.matches.filter(({ by }) => by === "name").length,
      kecamatan: drawn.size,
    },
    unmatched: [...joined.unused, ...placed.unused].map(placeOf),
    skipped: joined.skipped,
    otherNames: joined.matches.flatMap(({ code, otherName }) =>
      otherName === null ? [] : [{ ...named(code), found: otherName }],
    ),
    withoutShape: areas.flatMap(({ code }) =>
      (index.regencies.get(code)?.kecamatan ?? [])
        .filter((one) => !drawn.has(one.code))
        .map(({ code: own }) => named(own)),
    ),
    merged: dissolved.merged.map(({ code, features }) => ({ ...named(code), features })),
    repeatedFeatures: dissolved.repeated,
    overlapping: dissolved.overlapping.map(named),
    repairs: placed.repairs,
    rough: thinned.rough.map(named),
    vertices: { before: placed.vertices, after: countVertices(thinned.map) },
    areas,
    overview: {
      areas: overview.objects.kecamatan.geometries.length,
      bytes: Buffer.byteLength(overviewText),
      gzipBytes: gzipSync(overviewText).length,
    },
    size: { medianGzipBytes: sizes[Math.floor(sizes.length / 2)] ?? 0, largestGzipBytes: sizes.at(-1) ?? 0 },
  };
}

function importedArea({ area, content }: AreaFile, merged: BoundarySet, index: RegionIndex): ImportedArea {
  const written = merged.files.find((file) => file.area.code === area.code);
  return {
    ...area,
    name: index.regencies.get(area.code)?.name ?? area.code,
    gzipBytes: gzipSync(content).length,
    isKeptFromBefore: written?.content !== content,
  };
}

function placeOf({ feature, reason }: UnusedFeature): FeaturePlace & Pick<UnusedFeature, "reason"> {
  const attributes = Object.entries(feature.properties).map(([name, value]) => [
    name,
    maskPersonNumbers(String(value))
      .replace(/\p{Cc}/gu, " ")
      .slice(0, longestAttribute),
  ]);
  return { file: feature.file, feature: feature.number, reason, attributes: Object.fromEntries(attributes) };
}

import { join } from "node:path";
import { kabupatenKotaOf } from "#domain/region";
import { type BoundaryTopology, pilotRegions, regionList } from "#schemas";
import { defaultFolders, loadReferenceFile } from "../config/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { farDuplicates } from "./far-duplicates.ts";
import { joinLayers } from "./join-layers.ts";
import { type RegionIndex, regionIndex } from "./match/index.ts";
import type { ImportOptions, ImportResult } from "./options.ts";
import { placeFeatures } from "./place-features.ts";
import { readLayer, type SourceLayer } from "./read/index.ts";
import { buildReport } from "./report.ts";
import { dissolve, encodeTopology, overviewOf, thin } from "./shape/index.ts";
import { type AreaFile, areaFile, mergeSets, readSet, recover, writeSet } from "./store/index.ts";

/** Bends smaller than this go. */
const toleranceMeters = 50;

/** Reads boundaries, joins them to the kecamatan, cleans and thins them, and puts them in the place of the old ones. */
export async function importBoundaries(options: ImportOptions): Promise<ImportResult> {
  const folder = options.boundariesFolder ?? defaultFolders.boundaries;
  const prepared = await prepare(options);
  if (!prepared.ok) return { outcome: "refused", problems: prepared.problems };
  const { index, layers } = prepared.value;
  const joined = joinLayers(layers, index, options);
  if (!joined.ok) return { outcome: "refused", problems: joined.problems };
  const { matches } = joined.value;
  const far = farDuplicates(matches);
  if (far.length > 0) return { outcome: "refused", problems: far };
  if (!options.dryRun) recover(folder);
  const before = readSet(folder);
  if (!before.ok) return { outcome: "refused", problems: before.problems };

  const placed = placeFeatures(matches);
  const dissolved = dissolve(placed.polygons);
  const thinned = thin(dissolved.map, { toleranceMeters, gridStep: 1, dropsIslets: false });
  const nameOf = (code: string) => index.kecamatan.get(code)?.name ?? code;
  const byArea = Map.groupBy(thinned.map.outlines, ({ code }) => kabupatenKotaOf(code));
  const fresh = [...byArea].map(([code, outlines]): AreaFile => {
    const topology = encodeTopology({ arcs: thinned.map.arcs, outlines }, nameOf);
    return areaFile(code, topology, index.regencies.get(code)?.kecamatan.length ?? outlines.length);
  });
  const imported = {
    source: options.source,
    licence: options.licence,
    imported: options.date,
    files: layers.map(({ file, sha256 }) => ({ name: file, sha256 })),
    toleranceMeters,
    matchedByCode: matches.filter(({ by }) => by === "code").length,
    matchedByName: matches.filter(({ by }) => by === "name").length,
  };
  const merged = mergeSets(before.value, imported, fresh);
  const overview = overviewOf(
    merged.files.map(({ topology }): BoundaryTopology => topology),
    nameOf,
  );
  const report = buildReport({
    joined: joined.value,
    placed,
    dissolved,
    thinned,
    fresh,
    merged,
    overview,
    index,
  });
  if (options.dryRun) return { outcome: "previewed", report };
  writeSet(folder, merged, overview);
  return { outcome: "imported", report };
}

interface Prepared {
  readonly index: RegionIndex;
  readonly layers: readonly SourceLayer[];
}

async function prepare(options: ImportOptions): Promise<Outcome<Prepared>> {
  const reference = options.referenceFolder ?? defaultFolders.reference;
  const regions = loadReferenceFile(join(reference, "wilayah.json"), regionList);
  const pilots = loadReferenceFile(join(reference, "percontohan.json"), pilotRegions);
  if (!regions.ok) return regions;
  if (!pilots.ok) return pilots;
  const index = regionIndex(regions.value, pilots.value);
  const strangers = (options.only ?? []).filter((code) => !index.regencies.has(code));
  if (strangers.length > 0)
    return refusal(
      ...strangers.map((value) => problem("boundaries_only_unknown", { file: "--only", value })),
    );
  const layers: SourceLayer[] = [];
  const problems = [];
  for (const file of options.files) {
    const layer = await readLayer(file, options);
    if (layer.ok) layers.push(layer.value);
    else problems.push(...layer.problems);
  }
  return problems.length > 0 ? refusal(...problems) : success({ index, layers });
}

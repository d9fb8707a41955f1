import { kabupatenKotaOf } from "#domain/region";
import type { InputProblem } from "#schemas";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import {
  attributesOf,
  type Columns,
  codeFault,
  findColumns,
  isCodeColumn,
  type Match,
  matchFeatures,
  type RegionIndex,
} from "./match/index.ts";
import type { ImportOptions, Unused } from "./options.ts";
import {
  coordinateProblem,
  firstPoint,
  positionOf,
  type SourceFeature,
  type SourceLayer,
} from "./read/index.ts";

export interface UnusedFeature {
  readonly feature: SourceFeature;
  readonly reason: Unused;
}

export interface JoinedLayer {
  readonly layer: SourceLayer;
  readonly columns: Columns;
  readonly assumedRegency: string | null;
}

export interface Joined {
  readonly layers: readonly JoinedLayer[];
  readonly matches: readonly Match[];
  readonly unused: readonly UnusedFeature[];
  readonly skipped: number;
}

type JoinOptions = Pick<ImportOptions, "only" | "codeColumn" | "nameColumn">;

/** Returns which kecamatan each feature is, or why the files as a whole cannot be joined. */
export function joinLayers(
  layers: readonly SourceLayer[],
  index: RegionIndex,
  { only = [], codeColumn, nameColumn }: JoinOptions,
): Outcome<Joined> {
  const faults = layers.flatMap((layer) => layerFault(layer, codeColumn, nameColumn) ?? []);
  if (faults.length > 0) return refusal(...faults);
  const joined = layers.map((layer) => {
    const { drawable, unused } = sortOut(layer.features);
    const columns = findColumns(drawable, index, { code: codeColumn, name: nameColumn });
    return { layer, columns, unused, matching: matchFeatures(drawable, columns, index, only) };
  });
  const lost = joined.flatMap(({ layer, columns, matching }) =>
    columns.code === null && columns.name === null && matching.matches.length === 0
      ? [withoutAttributes(layer, index)]
      : [],
  );
  if (lost.length > 0) return refusal(...lost);
  const all = joined.flatMap(({ matching }) => matching.matches);
  const matches = all.filter(({ code }) => only.length === 0 || only.includes(kabupatenKotaOf(code)));
  const unused = joined.flatMap(({ unused, matching }) => [...unused, ...matching.misses]);
  if (matches.length === 0)
    return refusal(...layers.map((layer) => nothingMatched(layer, unused, only, all.length)));
  return success({
    layers: joined.map(({ layer, columns, matching }) => ({
      layer,
      columns,
      assumedRegency: matching.assumedRegency,
    })),
    matches,
    unused,
    skipped: all.length - matches.length,
  });
}

function layerFault(layer: SourceLayer, ...named: readonly (string | undefined)[]): InputProblem | null {
  const { file, features } = layer;
  const coordinates = coordinateProblem(layer);
  if (coordinates) return coordinates;
  const columns = attributesOf(features);
  const missing = named.find((column) => column !== undefined && !columns.includes(column));
  if (missing !== undefined)
    return problem("boundaries_no_column", { file, column: missing }, { columns: columns.join(", ") || "-" });
  const { drawable, unused } = sortOut(features);
  if (drawable.length > 0) return null;
  const kinds = [...new Set(features.map(({ geometry }) => geometry?.type ?? "null"))].join(", ");
  return unused.some(({ reason }) => reason === "not_polygon")
    ? problem("boundaries_not_polygons", { file, value: kinds })
    : problem("boundaries_no_features", { file });
}

function sortOut(features: readonly SourceFeature[]) {
  const judged = features.map((feature) => ({ feature, reason: shapeFault(feature) }));
  return {
    drawable: judged.flatMap(({ feature, reason }) => (reason === null ? [feature] : [])),
    unused: judged.flatMap(({ feature, reason }) => (reason === null ? [] : [{ feature, reason }])),
  };
}

function shapeFault({ geometry }: SourceFeature): Unused | null {
  const point = firstPoint(geometry);
  if (geometry === null) return "no_geometry";
  if (!["Polygon", "MultiPolygon", "GeometryCollection"].includes(geometry.type)) return "not_polygon";
  if (point === null) return "no_geometry";
  return positionOf(point) === "inside" ? null : "outside";
}

/** A code of another level or country is told as what it is, rather than as missing. */
function withoutAttributes({ file, features }: SourceLayer, index: RegionIndex): InputProblem {
  const columns = attributesOf(features);
  for (const { properties } of features)
    for (const value of columns.filter(isCodeColumn).map((column) => properties[column])) {
      const fault = codeFault(value, index);
      if (fault === "higher_level") return problem("boundaries_higher_level", { file, value: String(value) });
      if (fault === "foreign_code") return problem("boundaries_foreign", { file, value: String(value) });
    }
  return problem("boundaries_no_attributes", { file }, { columns: columns.join(", ") || "-" });
}

function nothingMatched(
  { file }: SourceLayer,
  unused: readonly UnusedFeature[],
  only: readonly string[],
  elsewhere: number,
): InputProblem {
  if (elsewhere > 0) return problem("boundaries_only_elsewhere", { file, value: only.join(", ") });
  const own = unused.filter(({ feature }) => feature.file === file);
  const [example] = own;
  const has = (reason: Unused) => own.some((one) => one.reason === reason);
  const value = example ? Object.values(example.feature.properties).slice(0, 4).join(", ") : null;
  if (has("higher_level")) return problem("boundaries_higher_level", { file, value });
  if (has("foreign_code")) return problem("boundaries_foreign", { file, value });
  if (has("unknown_regency")) return problem("boundaries_no_regency", { file, value });
  return problem("boundaries_nothing_matched", { file, value });
}

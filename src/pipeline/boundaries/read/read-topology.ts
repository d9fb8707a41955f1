import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";
import type { ReadOptions, SourceFeature, SourceGeometry, SourceLayer } from "./layer.ts";

export type Topological = Readonly<Record<string, unknown>>;

/** Returns the features of the one layer of a TopoJSON that is asked for. */
export function topologyFeatures(
  json: Topological,
  source: Pick<SourceLayer, "file" | "sha256">,
  { layer }: ReadOptions,
): Outcome<SourceLayer> {
  const { file } = source;
  const topology = json as unknown as Topology;
  const names = Object.entries(topology.objects ?? {}).flatMap(([name, object]) =>
    holdsPolygons(object) ? [name] : [],
  );
  const chosen = layer ?? (names.length === 1 ? names[0] : undefined);
  if (names.length === 0 || !Array.isArray(topology.arcs))
    return refusal(problem("boundaries_no_features", { file }));
  if (chosen === undefined || !names.includes(chosen))
    return refusal(problem("boundaries_choose_layer", { file }, { layers: names.join(", ") }));
  const features = decoded(topology, chosen, file);
  if (!features) return refusal(problem("boundaries_topology_broken", { file }));
  if (features.length === 0) return refusal(problem("boundaries_no_features", { file }));
  return success({ ...source, format: "TopoJSON", layer: chosen, crs: null, encoding: null, features });
}

function holdsPolygons(object: Topology["objects"][string]): boolean {
  if (object.type === "GeometryCollection") return object.geometries.some(holdsPolygons);
  return object.type === "Polygon" || object.type === "MultiPolygon";
}

function decoded(topology: Topology, layer: string, file: string): SourceFeature[] | null {
  try {
    const object = topology.objects[layer];
    if (!object) return null;
    const result = feature(topology, object);
    const features = result.type === "FeatureCollection" ? result.features : [result];
    return features.map(({ properties, geometry }, index) => ({
      file,
      number: index + 1,
      properties: properties ?? {},
      geometry: geometry as SourceGeometry | null,
    }));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

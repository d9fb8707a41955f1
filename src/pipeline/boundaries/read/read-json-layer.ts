import { constants } from "node:buffer";
import { formatBytes } from "#messages";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";
import { withoutSeparator } from "./file-kind.ts";
import type { ReadOptions, SourceFeature, SourceGeometry, SourceLayer } from "./layer.ts";
import { crsOfGeoJson } from "./projection.ts";
import { type Topological, topologyFeatures } from "./read-topology.ts";

type Source = Pick<SourceLayer, "file" | "sha256">;
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the features of GeoJSON (whole or one feature a line) or TopoJSON, or what is wrong with the text. */
export function readJsonLayer(bytes: Uint8Array, source: Source, options: ReadOptions): Outcome<SourceLayer> {
  const { file } = source;
  const lines = featureLines(bytes);
  if (lines) return fromFeatures(lines, { ...source, format: "GeoJSONSeq" }, null);
  if (bytes.length > constants.MAX_STRING_LENGTH)
    return refusal(
      problem("boundaries_too_large", { file }, { limit: formatBytes(constants.MAX_STRING_LENGTH) }),
    );
  const text = decode(bytes);
  const parsed = parse(text, file);
  if (!parsed.ok) return parsed;
  const json = parsed.value;
  if (!isObject(json)) return refusal(problem("boundaries_not_geodata", { file }));
  if (json.type === "Topology") return topologyFeatures(json as Topological, source, options);
  const features = featuresOf(json);
  if (!features) return refusal(problem("boundaries_not_geodata", { file }));
  return fromFeatures(features, { ...source, format: "GeoJSON" }, json.crs);
}

function featuresOf(json: Json): readonly unknown[] | null {
  if (json.type === "FeatureCollection") return Array.isArray(json.features) ? json.features : null;
  if (json.type === "Feature") return [json];
  return null;
}

function fromFeatures(
  features: readonly unknown[],
  source: Source & Pick<SourceLayer, "format">,
  crs: unknown,
): Outcome<SourceLayer> {
  const { file } = source;
  const named = crsOfGeoJson(crs);
  if (named.kind === "refused")
    return refusal(problem("boundaries_wrong_crs", { file }, { found: named.name }));
  if (features.length === 0) return refusal(problem("boundaries_no_features", { file }));
  const read = features.map(
    (feature, index): SourceFeature => ({
      file,
      number: index + 1,
      properties: isObject(feature) && isObject(feature.properties) ? feature.properties : {},
      geometry:
        isObject(feature) && isObject(feature.geometry)
          ? (feature.geometry as unknown as SourceGeometry)
          : null,
    }),
  );
  return success({ ...source, layer: null, crs: named.name, encoding: null, features: read });
}

/** Returns one parsed feature a line, or null where the file is not written so. */
function featureLines(bytes: Uint8Array): unknown[] | null {
  const end = bytes.indexOf(0x0a);
  const first = withoutSeparator(decode(bytes.subarray(0, end < 0 ? bytes.length : end)));
  if (end < 0 || !/"type"\s*:\s*"Feature"/.test(first) || !first.trimEnd().endsWith("}")) return null;
  const features: unknown[] = [];
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(0x0a, start);
    const stop = next < 0 ? bytes.length : next;
    const line = withoutSeparator(decode(bytes.subarray(start, stop)));
    const parsed = line === "" ? undefined : parse(line, "");
    if (parsed && !parsed.ok) return null;
    if (parsed?.ok) features.push(parsed.value);
    start = stop + 1;
  }
  return features.length > 1 ? features : null;
}

function parse(text: string, file: string): Outcome<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(detail)?.[1] ?? text.length);
    const isCut = position >= text.trimEnd().length - 1 || /Unterminated|Unexpected end/.test(detail);
    if (isCut) return refusal(problem("boundaries_json_cut", { file }, { characters: text.length }));
    const line = text.slice(0, position).split("\n").length;
    return refusal(problem("boundaries_json_broken", { file, row: line }));
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

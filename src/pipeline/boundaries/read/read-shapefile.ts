import { read } from "shapefile";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";
import { attributeEncoding } from "./attribute-encoding.ts";
import type { ShapeParts } from "./file-kind.ts";
import type { ReadOptions, SourceFeature, SourceGeometry, SourceLayer } from "./layer.ts";
import { projectionOfWkt } from "./projection.ts";

const headerBytes = 100;
const polygonTypes = new Set([5, 15, 25]);

/** Returns the features of the one Shapefile that is asked for; `.prj` and `.cpg` are respected. */
export async function readShapefile(
  shapes: ReadonlyMap<string, ShapeParts>,
  source: Pick<SourceLayer, "file" | "sha256">,
  { layer }: ReadOptions,
): Promise<Outcome<SourceLayer>> {
  const { file } = source;
  const [only] = shapes.size === 1 ? shapes : [];
  const named = [...shapes].find(([name]) => name === layer || name.endsWith(`/${layer}`));
  const [name, parts] = (layer ? named : only) ?? [];
  if (!name || !parts?.shp)
    return refusal(problem("boundaries_choose_layer", { file }, { layers: [...shapes.keys()].join(", ") }));
  const { shp, dbf, prj, cpg } = parts;
  const place = { file: `${file}/${name}.shp` };
  if (!dbf) return refusal(problem("boundaries_without_dbf", place));
  const projection = projectionOfWkt(prj ? new TextDecoder().decode(prj) : null);
  if (projection.kind === "refused")
    return refusal(problem("boundaries_wrong_crs", place, { found: projection.name }));
  const fault = faultOf(shp);
  if (fault) return refusal(problem(fault, place));
  const encoding = attributeEncoding(dbf, cpg ? new TextDecoder().decode(cpg) : null);
  const features = await featuresOf(shp, dbf, encoding, file);
  if (!features) return refusal(problem("boundaries_shape_broken", place));
  if (features.length === 0) return refusal(problem("boundaries_no_features", place));
  return success({ ...source, format: "Shapefile", layer: name, crs: projection.name, encoding, features });
}

/** The header tells length and kind; a file cut short by a download is shorter than it says. */
function faultOf(shp: Uint8Array): "boundaries_shape_broken" | "boundaries_not_polygons" | null {
  if (shp.length < headerBytes) return "boundaries_shape_broken";
  const header = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (header.getInt32(0) !== 9994 || header.getInt32(24) * 2 > shp.length) return "boundaries_shape_broken";
  return polygonTypes.has(header.getInt32(32, true)) ? null : "boundaries_not_polygons";
}

async function featuresOf(
  shp: Uint8Array,
  dbf: Uint8Array,
  encoding: string,
  file: string,
): Promise<SourceFeature[] | null> {
  try {
    const { features } = await read(shp, dbf, { encoding });
    return features.map(({ properties, geometry }, index) => ({
      file,
      number: index + 1,
      properties: withoutPadding(properties ?? {}),
      geometry: geometry as SourceGeometry | null,
    }));
  } catch {
    return null;
  }
}

/** Fields of a .dbf are of fixed width; some programs fill them with zero bytes. */
function withoutPadding(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name.replaceAll("\0", "").trim(),
      typeof value === "string" ? value.replaceAll("\0", "").trim() : value,
    ]),
  );
}

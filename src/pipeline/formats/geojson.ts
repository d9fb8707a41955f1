import { regionLevel } from "#domain/region";
import type { TableRow } from "#domain/tables";
import type { DatasetDefinition } from "#schemas";
import { type FileFacts, fileMetadata } from "../metadata/index.ts";
import { text } from "../problems/index.ts";
import type { AreaShape, AreaShapes } from "../shapes/index.ts";
import { areaProperties, latestByArea } from "./area-properties.ts";

/** Returns of how many areas of the rows a map can be drawn. */
export function mappedAreas(rows: readonly TableRow[], shapes: AreaShapes): number {
  return [...latestByArea(rows).keys()].filter((code) => shapes.of(code) !== null).length;
}

/** Returns the latest period of the rows as GeoJSON, one feature per area whose shape is known, one per line. */
export function toGeoJson(
  dataset: DatasetDefinition,
  rows: readonly TableRow[],
  facts: FileFacts,
  map: { readonly shapes: AreaShapes; readonly nameOf: (code: string) => string },
): Buffer {
  const sources = new Set<string>();
  const features = [...latestByArea(rows)].flatMap(([code, own]) => {
    const shape = map.shapes.of(code);
    if (!shape) return [];
    sources.add(shapeNote(shape));
    return JSON.stringify({
      type: "Feature",
      properties: {
        kode_wilayah: code,
        nama: map.nameOf(code),
        tingkat: regionLevel(code),
        ...(own[0]?.periode === undefined ? {} : { periode: own[0].periode }),
        sifat_data: facts.nature,
        bentuk: shapeNote(shape),
        ...areaProperties(dataset, own),
      },
      geometry: geometryOf(shape),
    });
  });
  const head = {
    type: "FeatureCollection",
    ...fileMetadata(dataset, facts),
    catatan: text("geojson.note"),
    bentuk: [...sources].join("; "),
    nama_wilayah: text("geojson.names"),
  };
  const body = features.length > 0 ? `\n${features.join(",\n")}\n` : "";
  return Buffer.from(`${JSON.stringify(head).slice(0, -1)},"features":[${body}]}\n`, "utf8");
}

function geometryOf({ polygons }: AreaShape) {
  const [only, ...more] = polygons;
  if (only && more.length === 0) return { type: "Polygon", coordinates: only };
  return { type: "MultiPolygon", coordinates: polygons };
}

const shapeNote = ({ official }: AreaShape) =>
  official ? text("geojson.official", official) : text("geojson.schematic");

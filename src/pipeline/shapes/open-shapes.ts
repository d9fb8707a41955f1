import { existsSync } from "node:fs";
import { join } from "node:path";
import { kabupatenKotaOf } from "#domain/region";
import {
  type BoundaryTopology,
  boundarySources,
  boundaryTopology,
  type SchematicOutlines,
  schematicOutlines,
} from "#schemas";
import { loadReferenceFile } from "../config/index.ts";
import { readJson } from "../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { type PolygonRings, polygonsOf, schematicTopology } from "./polygons.ts";

/** Where an area lies: its own schematic outline, or the boundary of a publisher. */
export interface AreaShape {
  readonly polygons: readonly PolygonRings[];
  /** Whose boundary it is; null where it is schematic. */
  readonly official: { readonly source: string; readonly licence: string } | null;
}

export interface AreaShapes {
  /** Returns the shape of a kecamatan or kabupaten/kota; null where none is known. */
  readonly of: (code: string) => AreaShape | null;
}

export const noShapes: AreaShapes = { of: () => null };

/**
 * Returns the shapes a release may carry: imported boundaries for each kabupaten/kota that has them whole, else the
 * schematic outlines of the reference data. Areas are read as they are asked for, one kabupaten/kota at a time.
 */
export function openShapes(referenceFolder: string, boundariesFolder: string): Outcome<AreaShapes> {
  const file = join(referenceFolder, "skematik.json");
  const outlines = existsSync(file)
    ? loadReferenceFile(file, schematicOutlines)
    : success<SchematicOutlines>({});
  if (!outlines.ok) return outlines;
  const imported = readSources(boundariesFolder);
  if (imported === null) return refusal(problem("boundaries_set_damaged", { file: boundariesFolder }));

  const read = (city: string): City => {
    const official = imported.get(city) ?? null;
    const schematic = outlines.value[city];
    if (official) return { official, shapes: polygonsOf(city, readTopology(boundariesFolder, city)) };
    if (schematic) return { official, shapes: polygonsOf(city, schematicTopology(schematic)) };
    return { official, shapes: new Map() };
  };
  let known: { readonly city: string; readonly content: City } | null = null;
  const of = (code: string): AreaShape | null => {
    const city = kabupatenKotaOf(code);
    if (known?.city !== city) known = { city, content: read(city) };
    const { official, shapes } = known.content;
    const polygons = shapes.get(code);
    return polygons ? { polygons, official } : null;
  };
  return success({ of });
}

interface City {
  readonly official: AreaShape["official"];
  readonly shapes: ReadonlyMap<string, readonly PolygonRings[]>;
}

/** Returns whose boundaries each whole kabupaten/kota has; null where the list of imports cannot be read. */
function readSources(folder: string): Map<string, NonNullable<AreaShape["official"]>> | null {
  const file = join(folder, "sumber.json");
  if (!existsSync(file)) return new Map();
  const parsed = boundarySources.safeParse(readJson(file)).data;
  if (!parsed) return null;
  const whole = parsed.imports.flatMap(({ source, licence, areas }) =>
    areas
      .filter((area) => area.kecamatan === area.of)
      .map(({ code }) => [code, { source, licence }] as const),
  );
  return new Map(whole);
}

const readTopology = (folder: string, city: string): BoundaryTopology =>
  boundaryTopology.parse(readJson(join(folder, `${city}.json`)));

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  boundarySources,
  boundaryTopology,
  type PilotKecamatan,
  type PilotRegion,
  type SchematicOutlines,
} from "#schemas";
import { coarseOutlines } from "../charts/map-layout-coarse.ts";
import { outlines, pilots } from "./reference.ts";

/** Whose boundaries a map shows, as the operator gave it. */
export interface BoundarySource {
  readonly source: string;
  readonly licence: string;
}

export interface CityOutlines {
  readonly outlines: SchematicOutlines[string];
  /** Null where the map is our own schematic one. */
  readonly official: BoundarySource | null;
}

const boundariesFolder = path.resolve("data/boundaries");

/** Returns the outlines of a kabupaten/kota: imported ones where complete, else schematic ones, else its tiles. */
export function cityOutlines(code: string, mostPoints: number): CityOutlines {
  return (
    importedOutlines(boundariesFolder, code, mostPoints) ?? {
      outlines: outlines()[code] ?? tileOutlines(pilots().find((city) => city.code === code)),
      official: null,
    }
  );
}

/** Returns a square per kecamatan where its tile is. */
export function tileOutlines(city: PilotRegion | undefined): SchematicOutlines[string] {
  const square = ({ column, row }: PilotKecamatan["tile"]): [number, number][] => [
    [column, -row],
    [column + 1, -row],
    [column + 1, -row - 1],
    [column, -row - 1],
    [column, -row],
  ];
  return Object.fromEntries(city?.kecamatan.map(({ code, tile }) => [code, [square(tile)]]) ?? []);
}

/** Returns the imported boundaries of a kabupaten/kota as they lie on disk; null where some kecamatan has none. */
export function officialBoundaries(code: string): { text: string; official: BoundarySource } | null {
  const official = importOf(boundariesFolder, code);
  return official && { text: readFileSync(path.join(boundariesFolder, `${code}.json`), "utf8"), official };
}

/** Returns the coarse map of everything imported, or null where there is none. */
export function officialOverview(): string | null {
  const file = path.join(boundariesFolder, "nasional.json");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Returns imported outlines with about that many points; null where some kecamatan has none. */
export function importedOutlines(folder: string, code: string, mostPoints: number): CityOutlines | null {
  const official = importOf(folder, code);
  if (!official) return null;
  const topology = boundaryTopology.parse(json(path.join(folder, `${code}.json`)));
  return { outlines: coarseOutlines(topology, mostPoints), official };
}

function importOf(folder: string, code: string): BoundarySource | null {
  const list = path.join(folder, "sumber.json");
  if (!existsSync(list)) return null;
  const { imports } = boundarySources.parse(json(list));
  const own = imports.find(({ areas }) =>
    areas.some((area) => area.code === code && area.kecamatan === area.of),
  );
  return own ? { source: own.source, licence: own.licence } : null;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { readJson } from "#pipeline/disk";
import {
  desilClassPolicy,
  type JoinedRegion,
  joinedRegions,
  pilotRegions,
  programList,
  regionList,
  releaseManifest,
} from "#schemas";

/** The files of a project that joining reads and writes. */
export interface Places {
  readonly regions: string;
  readonly pilots: string;
  readonly joined: string;
  readonly programs: string;
  readonly classes: string;
  readonly raw: string;
  readonly releases: string;
}

export function placesOf(project: string): Places {
  return {
    regions: path.join(project, "data/reference/wilayah.json"),
    pilots: path.join(project, "data/reference/percontohan.json"),
    joined: path.join(project, "data/reference/bergabung.json"),
    programs: path.join(project, "data/reference/program.json"),
    classes: path.join(project, "data/policy/kelas-desil.json"),
    raw: path.join(project, "data/raw"),
    releases: path.join(project, "public/unduh/rilis"),
  };
}

/** What a project knows before a city joins or leaves. */
export type Known = ReturnType<typeof readKnown>;

/** Returns the reference data of a project. Throws where a file does not fit its schema. */
export function readKnown(places: Places) {
  return {
    regions: regionList.parse(readJson(places.regions)),
    pilots: pilotRegions.parse(readJson(places.pilots)),
    joined: existsSync(places.joined) ? joinedRegions.parse(readJson(places.joined)) : [],
    programs: programList.parse(readJson(places.programs)),
    classes: desilClassPolicy.parse(readJson(places.classes)),
  };
}

/** Returns the releases that hold figures of a kabupaten/kota. */
export function releasesWith({ releases }: Places, code: string): string[] {
  if (!existsSync(releases)) return [];
  return readdirSync(releases).filter((id) => {
    const manifest = path.join(releases, id, "manifest.json");
    return existsSync(manifest) && releaseManifest.parse(readJson(manifest)).areas.includes(code);
  });
}

/** Returns the text of the file of joined cities; null where none is left. */
export function formatJoined(cities: readonly JoinedRegion[]): string | null {
  return cities.length > 0 ? `${JSON.stringify(cities, null, 2)}\n` : null;
}

export const checklistFile = ({ raw }: Places, code: string) => path.join(raw, code, "BACA-DULU.md");

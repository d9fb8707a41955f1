import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type BoundaryArea,
  type BoundaryImport,
  type BoundarySources,
  type BoundaryTopology,
  boundarySources,
  boundaryTopology,
} from "#schemas";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";

/** The boundaries of one kabupaten/kota as they are written. */
export interface AreaFile {
  readonly area: BoundaryArea;
  readonly topology: BoundaryTopology;
  readonly content: string;
}

export interface BoundarySet {
  readonly sources: BoundarySources;
  readonly files: readonly AreaFile[];
}

export const sourcesName = "sumber.json";

/** Returns the file of one kabupaten/kota; `of` is how many kecamatan it has in all. */
export function areaFile(code: string, topology: BoundaryTopology, of: number): AreaFile {
  const content = `${JSON.stringify(topology)}\n`;
  const kecamatan = topology.objects.kecamatan.geometries.length;
  const vertices = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
  return { area: { code, kecamatan, of, vertices, bytes: Buffer.byteLength(content) }, topology, content };
}

/** Returns the boundaries that stand in a folder, or what does not fit; an absent folder is an empty set. */
export function readSet(folder: string): Outcome<BoundarySet> {
  const file = join(folder, sourcesName);
  if (!existsSync(file)) return success({ sources: { imports: [] }, files: [] });
  try {
    const sources = boundarySources.parse(JSON.parse(readFileSync(file, "utf8")));
    const files = sources.imports.flatMap(({ areas }) =>
      areas.map((area): AreaFile => {
        const content = readFileSync(join(folder, `${area.code}.json`), "utf8");
        return { area, content, topology: boundaryTopology.parse(JSON.parse(content)) };
      }),
    );
    return success({ sources, files });
  } catch {
    return refusal(problem("boundaries_set_damaged", { file: folder }));
  }
}

/**
 * Returns the old set with the new files in it. A kabupaten/kota belongs to the import it came with last; one that
 * had more kecamatan before keeps what it had.
 */
export function mergeSets(
  before: BoundarySet,
  imported: Omit<BoundaryImport, "areas">,
  fresh: readonly AreaFile[],
): BoundarySet {
  const known = new Map(before.files.map((file) => [file.area.code, file]));
  const taken = fresh.filter(({ area }) => area.kecamatan >= (known.get(area.code)?.area.kecamatan ?? 0));
  const replaced = new Set(taken.map(({ area }) => area.code));
  const older = before.sources.imports.map((one) => ({
    ...one,
    areas: one.areas.filter(({ code }) => !replaced.has(code)),
  }));
  const newest = { ...imported, areas: taken.map(({ area }) => area) };
  const files = [...before.files.filter(({ area }) => !replaced.has(area.code)), ...taken];
  return {
    sources: { imports: [...older, newest].filter(({ areas }) => areas.length > 0) },
    files: files.sort((left, right) => (left.area.code < right.area.code ? -1 : 1)),
  };
}

import { unzipSync } from "fflate";
import { formatBytes } from "#messages";
import { type Outcome, problem, refusal, success, text } from "../../problems/index.ts";

const largestArchive = 2_000_000_000;
const shapeParts = ["shp", "dbf", "prj", "cpg"] as const;
type ShapePart = (typeof shapeParts)[number];

/** The parts of a Shapefile by their endings. */
export type ShapeParts = Partial<Record<ShapePart, Uint8Array>>;

export interface Archive {
  /** The GeoJSON or TopoJSON inside, where there is one. */
  readonly json: Uint8Array | null;
  /** The Shapefiles inside by name. */
  readonly shapes: ReadonlyMap<string, ShapeParts>;
}

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, "PK");

/** Returns a line without the mark that some programs put before each record (RFC 8142). */
export const withoutSeparator = (line: string): string => line.replace("\u001e", "").trimStart();

/** Claims whether the file begins like JSON, a byte order mark and record separators aside. */
export function isJson(bytes: Uint8Array): boolean {
  const first = withoutSeparator(new TextDecoder().decode(bytes.subarray(0, 64)))[0];
  return first === "{" || first === "[";
}

const foreignStarts = [
  ["\u0000\u0000\u0027\u000a", ".shp"],
  ["SQLite format 3", "GeoPackage"],
  ["<", "XML (KML, GML)"],
  ["Rar!", "RAR"],
  ["7z", "7-Zip"],
  ["%PDF", "PDF"],
] as const;

/** Returns the name of a format we know but do not read. */
export function knownForeign(bytes: Uint8Array): string | null {
  return foreignStarts.find(([start]) => startsWith(bytes, start))?.[1] ?? null;
}

/** Returns what of a zip archive is of use, or why it cannot be opened. */
export function archiveIn(bytes: Uint8Array, file: string): Outcome<Archive> {
  let size = 0;
  const names: string[] = [];
  try {
    const content = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!isUseful(name)) return false;
        size += originalSize;
        return size <= largestArchive;
      },
    });
    if (size > largestArchive)
      return refusal(problem("boundaries_too_large", { file }, { limit: formatBytes(largestArchive) }));
    return readableParts(content, names, file);
  } catch {
    return refusal(problem("boundaries_broken_zip", { file }));
  }
}

function readableParts(
  content: Record<string, Uint8Array>,
  names: readonly string[],
  file: string,
): Outcome<Archive> {
  const shapes = new Map<string, ShapeParts>();
  let json: Uint8Array | null = null;
  for (const [name, bytes] of Object.entries(content)) {
    const ending = endingOf(name);
    if (isShapePart(ending)) {
      const stem = name.slice(0, -ending.length - 1);
      shapes.set(stem, { ...shapes.get(stem), [ending]: bytes });
    } else json = bytes;
  }
  for (const [stem, { shp }] of shapes) if (!shp) shapes.delete(stem);
  if (json && shapes.size === 0) return success({ json, shapes });
  if (shapes.size > 0) return success({ json: null, shapes });
  if (names.some((name) => name.endsWith(".kml")))
    return refusal(problem("boundaries_unsupported", { file }, { found: "KMZ" }));
  const inside = names.slice(0, 5).join(", ");
  return refusal(
    problem("boundaries_zip_without_shape", { file }, { inside: inside || text("boundaries.nothing") }),
  );
}

const endingOf = (name: string) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
const isShapePart = (ending: string): ending is ShapePart => shapeParts.some((part) => part === ending);
const isUseful = (name: string) =>
  !name.startsWith("__MACOSX") &&
  (isShapePart(endingOf(name)) || ["json", "geojson", "topojson"].includes(endingOf(name)));

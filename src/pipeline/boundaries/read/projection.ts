/** What a file says of its coordinate system. */
export type NamedProjection =
  | { readonly kind: "degrees" | "unnamed"; readonly name: string | null }
  | { readonly kind: "refused"; readonly name: string };

/** WGS 84, and the two Indonesian datums that lie within a metre of it (DGN95, SRGI2013). */
const acceptedNames = /wgs[\s_]*(19)?84|dgn[\s_]*(19)?95|srgi[\s_]*2013|geodesi[\s_]nasional[\s_]1995/i;
const acceptedNumbers = new Set(["4326", "4755", "9470"]);

/** Returns what a .prj file says: only unprojected coordinates on a datum we need not convert are accepted. */
export function projectionOfWkt(wkt: string | null): NamedProjection {
  const text = wkt?.trim() ?? "";
  if (text === "") return { kind: "unnamed", name: null };
  const name = /^[A-Z_]+\s*[[(]\s*"([^"]*)"/i.exec(text)?.[1] ?? text.slice(0, 40);
  const isDegrees = /^GEOG/i.test(text) && acceptedNames.test(text);
  return isDegrees ? { kind: "degrees", name } : { kind: "refused", name };
}

/** Returns what the `crs` member of older GeoJSON says; without it GeoJSON is WGS 84. */
export function crsOfGeoJson(crs: unknown): NamedProjection {
  if (crs === null || crs === undefined) return { kind: "unnamed", name: null };
  const name = JSON.stringify(crs).match(/"name":"([^"]*)"/)?.[1] ?? JSON.stringify(crs);
  const number = /(\d+)$/.exec(name)?.[1] ?? "";
  const isDegrees = /CRS:?84$/i.test(name) || acceptedNumbers.has(number) || acceptedNames.test(name);
  return isDegrees ? { kind: "degrees", name } : { kind: "refused", name };
}

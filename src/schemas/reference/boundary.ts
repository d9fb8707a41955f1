import { z } from "zod";
import { isoDate, kabupatenKotaCode, kecamatanCode } from "../keys.ts";

const ring = z.array(z.int());
const named = { properties: z.object({ kode_wilayah: kecamatanCode, nama: z.string() }) };
const outline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), ...named, arcs: z.array(ring) }),
  z.object({ type: z.literal("MultiPolygon"), ...named, arcs: z.array(z.array(ring)) }),
]);

/**
 * `data/boundaries/<kode>.json` and `nasional.json`: outlines of kecamatan as TopoJSON (WGS 84, delta-encoded).
 * Neighbours share their arcs; exterior rings run clockwise, as d3-geo wants them.
 */
export const boundaryTopology = z.object({
  type: z.literal("Topology"),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.object({
    kecamatan: z.object({ type: z.literal("GeometryCollection"), geometries: z.array(outline) }),
  }),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()]))),
});
export type BoundaryTopology = z.infer<typeof boundaryTopology>;

/** One kabupaten/kota of an import. */
const boundaryArea = z.object({
  code: kabupatenKotaCode,
  /** How many of its kecamatan have an outline, and how many there are. */
  kecamatan: z.int().positive(),
  of: z.int().positive(),
  vertices: z.int().positive(),
  bytes: z.int().positive(),
});
export type BoundaryArea = z.infer<typeof boundaryArea>;

/** `data/boundaries/sumber.json`: whose boundaries these are. A kabupaten/kota stands in the import it came with last. */
export const boundarySources = z.object({
  imports: z.array(
    z.object({
      /** Publisher, title and date as given by the operator; shown under every map. */
      source: z.string().min(1),
      licence: z.string().min(1),
      imported: isoDate,
      files: z.array(z.object({ name: z.string(), sha256: z.string() })),
      /** Least width of a bend that is kept. */
      toleranceMeters: z.number().positive(),
      matchedByCode: z.int().nonnegative(),
      matchedByName: z.int().nonnegative(),
      areas: z.array(boundaryArea),
    }),
  ),
});
export type BoundarySources = z.infer<typeof boundarySources>;
export type BoundaryImport = BoundarySources["imports"][number];

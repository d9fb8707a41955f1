import { z } from "zod";
import { kabupatenKotaCode, kecamatanCode } from "../keys.ts";

/** `data/reference/wilayah.json`: all provinces, kabupaten/kota and kecamatan as compact [code, name] pairs (ODbL). */
export const regionList = z.object({
  source: z.object({ name: z.string(), version: z.string(), licence: z.string(), attribution: z.string() }),
  provinces: z.array(z.tuple([z.string(), z.string()])),
  regencies: z.array(z.tuple([z.string(), z.string()])),
  districts: z.array(z.tuple([z.string(), z.string()])),
});
export type RegionList = z.infer<typeof regionList>;

/** A kabupaten/kota with what the national list does not have: BPS codes, everyday names, islands, tiles. */
export const pilotRegion = z.object({
  code: kabupatenKotaCode,
  name: z.string(),
  /** Name as said, without "Kota" or "Kabupaten". */
  shortName: z.string(),
  province: z.string(),
  bps: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  status: z.string(),
  kecamatan: z.array(
    z.object({
      code: kecamatanCode,
      name: z.string(),
      shortName: z.string(),
      /** Other names people say or write, besides `name` and `shortName`. */
      aliases: z.array(z.string()),
      bps: z
        .string()
        .regex(/^\d{7}$/)
        .nullable(),
      isIsland: z.boolean(),
      note: z.string().nullable(),
      tile: z.object({ column: z.int(), row: z.int() }),
    }),
  ),
});
/** `data/reference/percontohan.json`: the pilots known by name. */
export const pilotRegions = z.array(pilotRegion);
export type PilotRegions = z.infer<typeof pilotRegions>;
export type PilotRegion = z.infer<typeof pilotRegion>;
export type PilotKecamatan = PilotRegion["kecamatan"][number];

const ring = z.array(z.tuple([z.number(), z.number()]));
/** `data/reference/skematik.json`: outlines on a coarse lattice per kabupaten/kota and kecamatan, [lng, lat] rings. */
export const schematicOutlines = z.record(z.string(), z.record(z.string(), z.array(ring)));
export type SchematicOutlines = z.infer<typeof schematicOutlines>;

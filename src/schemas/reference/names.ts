import { z } from "zod";
import { kelurahanCode } from "../keys.ts";
import { evidenceMark } from "./program.ts";
import { regionList } from "./region.ts";

/** `data/reference/kelurahan.json`: kelurahan and desa of the cities with pages, as compact [code, name] pairs (ODbL). */
export const villageList = z.object({
  source: regionList.shape.source,
  villages: z.array(z.tuple([kelurahanCode, z.string()])),
});
export type VillageList = z.infer<typeof villageList>;

/** What an entry of the search is: areas by their level, and the pages that explain them. */
export const searchableKind = z.enum([
  "provinsi",
  "kabupaten_kota",
  "kecamatan",
  "kelurahan",
  "program",
  "istilah",
  "data",
  "halaman",
]);
export type SearchableKind = z.infer<typeof searchableKind>;

/** `data/reference/nama-lain.json`: names by which people look for something that is called otherwise here. */
export const otherNames = z.array(
  z.object({
    kind: searchableKind,
    /** Code, id or address of what is meant. */
    id: z.string(),
    name: z.string(),
    use: z.enum(["sehari-hari", "lama", "singkatan"]),
    mark: evidenceMark,
    /** Where the name was seen; null for K. */
    source: z.string().nullable(),
    url: z.url().optional(),
  }),
);
export type OtherNames = z.infer<typeof otherNames>;

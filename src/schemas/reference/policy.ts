import { z } from "zod";
import { desilBound, isoDate, kabupatenKotaCode } from "../keys.ts";

/** One desil class; `first` and `last` are equal for a single desil and both `belum_ada` for families without one. */
export const desilClass = z.object({ first: desilBound, last: desilBound });
export type DesilClass = z.infer<typeof desilClass>;

/** `data/policy/kelas-desil.json`: the classes of kecamatan tables per kabupaten/kota, fixed for its whole history. */
export const desilClassPolicy = z.object({
  default: z.array(desilClass),
  exceptions: z.record(kabupatenKotaCode, z.object({ classes: z.array(desilClass), reason: z.string() })),
  reason: z.string(),
});
export type DesilClassPolicy = z.infer<typeof desilClassPolicy>;

const parameter = <Value extends z.ZodType>(value: Value) => z.object({ value, reason: z.string() });

/** `data/policy/disclosure.json`: every parameter of disclosure control with its reason. */
export const disclosurePolicy = z.object({
  roundingBase: parameter(z.int().min(3)),
  minimumDenominator: parameter(z.int().min(6)),
  /** How much more a deviation of a kabupaten/kota total counts than that of a cell, when roundings are chosen. */
  cityWeight: parameter(z.number().min(1)),
});
export type DisclosurePolicy = z.infer<typeof disclosurePolicy>;

/** `data/reference/hari-libur.json`: public holidays and collective leave, kept by the office. */
export const holidayTable = z.array(
  z.object({
    date: isoDate,
    name: z.string(),
    kind: z.enum(["libur_nasional", "cuti_bersama"]),
    mark: z.enum(["V", "D", "K"]),
    source: z.string(),
    url: z.url().optional(),
  }),
);
export type HolidayTable = z.infer<typeof holidayTable>;

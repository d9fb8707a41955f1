import { z } from "zod";
import { isoDate, kecamatanCode } from "../keys.ts";

/**
 * `data/reference/jumlah-kk.json`, where the office has it: families (KK) per kecamatan as Dukcapil counts them.
 * No table may count more families in a kecamatan than live there.
 */
export const familyTotals = z.array(
  z.object({
    kode_wilayah: kecamatanCode,
    /** Number of families. */
    keluarga: z.int().positive(),
    /** Who counted, and in which publication. */
    sumber: z.string().min(5),
    tanggal: isoDate,
  }),
);
export type FamilyTotals = z.infer<typeof familyTotals>;

import { z } from "zod";
import { kabupatenKotaCode, kecamatanCode, programId, triwulanPeriod } from "../keys.ts";

/**
 * `data/reference/angka-luar.json`: which figures of `angka_resmi` are exact sums of published columns, and of
 * which. Disclosure control takes each as known to everyone.
 */
export const figureLinks = z.array(
  z.object({
    kode_wilayah: z.union([kabupatenKotaCode, kecamatanCode]),
    /** Code of the figure in `angka_resmi`. */
    angka: z.string(),
    program: programId,
    periode: triwulanPeriod,
    /** Column that it sums, over all classes of the area. */
    kolom: z.enum(["menerima", "tidak_menerima"]),
    /** Why the figure is taken for that column and period. */
    reason: z.string(),
  }),
);
export type FigureLinks = z.infer<typeof figureLinks>;

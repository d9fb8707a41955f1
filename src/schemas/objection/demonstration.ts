import { z } from "zod";
import { officer } from "./officer.ts";

/** `data/sample/petugas-demonstrasi.json`: accounts that anybody may use, for simulated data only. */
export const demoOfficers = z.object({
  nature: z.literal("simulasi"),
  note: z.string(),
  officers: z.array(
    officer.omit({ id: true }).extend({
      password: z.string(),
      /** Secret of the one-time code, base32. */
      codeSecret: z.string().regex(/^[A-Z2-7]{32}$/),
    }),
  ),
});
export type DemoOfficers = z.infer<typeof demoOfficers>;

/** `data/sample/kunci-demonstrasi.json`: private keys that everybody has. They protect nothing. */
export const demoKeys = z.object({
  nature: z.literal("simulasi"),
  note: z.string(),
  escrow: z.string(),
  desks: z.array(z.object({ desk: z.string(), identity: z.string() })),
});

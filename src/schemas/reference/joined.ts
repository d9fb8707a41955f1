import { z } from "zod";
import { isoDate, monthPeriod, programId } from "../keys.ts";
import { pilotRegion } from "./region.ts";

/** A kabupaten/kota that `npm run city` added, with the answers given when it joined. */
export const joinedRegion = pilotRegion.extend({
  joined: z.object({
    date: isoDate,
    /** Office that counts and delivers. */
    countsOwner: z.string().min(1),
    /** Where readers reach that office; null where none was given. */
    contact: z.string().min(1).nullable(),
    /** Month in which the first delivery is expected; null where none is agreed. */
    firstDelivery: monthPeriod.nullable(),
    /** What joining wrote beside this entry, so that it can be taken back. */
    wrote: z.object({ classes: z.boolean(), notOffered: z.array(programId) }),
  }),
});
export type JoinedRegion = z.infer<typeof joinedRegion>;

/** `data/reference/bergabung.json`: kabupaten/kota that joined after the pilots known by name. */
export const joinedRegions = z.array(joinedRegion);
export type JoinedRegions = z.infer<typeof joinedRegions>;

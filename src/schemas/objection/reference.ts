import { z } from "zod";
import { dataNature, isoDate } from "../keys.ts";
import { objectionKind, owner } from "./kind.ts";
import { ageRecipient } from "./sealed.ts";

/** A desk works cases and holds a key of its own. */
export const desk = z.object({
  id: z.string().regex(/^[a-z]+(-\d{2}\.\d{2})?$/),
  name: z.string(),
  /** The agency it belongs to, as people know it. */
  agency: owner,
  /** Kabupaten/kota it works for; null for the whole country. */
  area: z.string().nullable(),
  timeZone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
});
export type Desk = z.infer<typeof desk>;

/** `data/reference/perutean.json`. The first rule whose area and kind fit takes the case; else the default desk. */
export const routingTable = z.object({
  desks: z.array(desk),
  rules: z.array(z.object({ area: z.string(), kinds: z.array(objectionKind), desk: z.string() })),
  defaultDesk: z.string(),
  /** Who owns what a kind of case says is wrong. */
  owners: z.record(objectionKind, z.object({ owner, why: z.string() })),
});
export type RoutingTable = z.infer<typeof routingTable>;

const parameter = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, reason: z.string(), source: z.string().nullable() });

/** `data/policy/layanan-sanggahan.json`: every parameter of the queue with its reason. Days are working days at the desk. */
export const servicePolicy = z.object({
  acknowledgeDays: parameter(z.int().min(1)),
  decideDays: parameter(z.record(objectionKind, z.int().min(1))),
  /** Working days a resident has to answer before the review goes on without the answer. */
  answerDays: parameter(z.int().min(1)),
  retention: z.object({
    photosDays: parameter(z.int().min(1)),
    contentDays: parameter(z.int().min(1)),
    skeletonDays: parameter(z.int().min(1)),
  }),
  limits: z.object({
    /** Filings an hour of one kecamatan before more are set aside to be looked at. */
    perAreaHour: parameter(z.int().min(1)),
    /** The same of one address block; an island may share one. */
    perBlockHour: parameter(z.int().min(1)),
    /** The same of one address block for filings without solved work. */
    perBlockHourUnproven: parameter(z.int().min(1)),
    /** Tries at an access code of one address block in ten minutes. */
    triesPerTenMinutes: parameter(z.int().min(1)),
  }),
  /** Objection windows (masa sanggah), both days included. */
  windows: z.array(z.object({ area: z.string(), opens: isoDate, closes: isoDate, source: z.string() })),
});
export type ServicePolicy = z.infer<typeof servicePolicy>;

/** `kunci-meja.json`: the public keys that ship with the site. `simulasi` keys go with simulated data only. */
export const deskKeys = z.object({
  nature: dataNature,
  madeOn: isoDate,
  escrow: z.object({ recipient: ageRecipient, fingerprint: z.string() }),
  desks: z.array(z.object({ desk: z.string(), recipient: ageRecipient, fingerprint: z.string() })),
});
export type DeskKeys = z.infer<typeof deskKeys>;

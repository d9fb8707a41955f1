import { z } from "zod";
import { maximumFiles, maximumStory, minimumStory } from "../browser/limits.ts";
import { kecamatanCode, programId } from "../keys.ts";
import { fileHash } from "./ids.ts";
import { channel, objectionKind } from "./kind.ts";

const shortText = z.string().trim().max(100);
const address = z.string().trim().max(200);

/** Who speaks: about oneself, a relative, a neighbour, or on someone's behalf as an agen or officer of the kelurahan. */
export const relation = z.enum(["self", "family", "neighbour", "helper"]);

/** Optional and separately consented: only officers who open the case see it. */
export const contact = z.strictObject({
  kind: z.enum(["phone", "email"]),
  value: z.string().trim().min(5).max(100),
});

/** What is sealed. No NIK is asked for; names of neighbours stay in here. */
export const objectionBody = z.strictObject({
  version: z.literal(1),
  kind: objectionKind,
  channel,
  /** Null where the resident does not know the kecamatan. */
  area: kecamatanCode.nullable(),
  kelurahan: shortText,
  address,
  program: programId.exclude(["SALAH_SATU"]).nullable(),
  /** The desil as told to the resident, 1 to 10; null where unknown. */
  desil: z.int().min(1).max(10).nullable(),
  relation,
  /** Who files; may be empty. */
  name: shortText,
  /** Whom the case is about: the head of family missed, or the recipient doubted. */
  subject: z.strictObject({ name: shortText, address }),
  story: z.string().trim().min(minimumStory).max(maximumStory),
  contact: contact.nullable(),
  photos: z.array(fileHash).max(maximumFiles),
});
export type ObjectionBody = z.infer<typeof objectionBody>;

/** A message between resident and office, sealed like the body. */
export const messageBody = z.strictObject({
  version: z.literal(1),
  text: z.string().trim().min(1).max(maximumStory),
});
export type MessageBody = z.infer<typeof messageBody>;

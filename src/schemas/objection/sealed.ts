import { z } from "zod";

/** An age file, base64. What is inside is padded, so that its length says little. */
export const sealedText = z.base64().max(90_000);

/** An age recipient: a public key, `age1...`. */
export const ageRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/**
 * A case as it leaves the browser. Every part is encrypted to the desk, the offline escrow and the case key;
 * the case key itself is sealed once for the desk and the escrow, and once with the access code for the resident.
 */
export const sealedCase = z.strictObject({
  /** The desk whose key was used, as named in the routing table. */
  desk: z.string().max(60),
  /** Fingerprint of the desk key used, so that a later change of keys is seen. */
  fingerprint: z.string().max(60),
  body: sealedText,
  caseRecipient: ageRecipient,
  /** The case identity, encrypted to desk and escrow. */
  keyForDesk: z.base64().max(4_000),
  /** The case identity, encrypted with a passphrase made from the access code. */
  keyForResident: z.base64().max(4_000),
});
export type SealedCase = z.infer<typeof sealedCase>;

/** The case identity sealed to another desk: what rerouting needs. */
export const resealedKey = z.strictObject({
  desk: z.string().max(60),
  fingerprint: z.string().max(60),
  keyForDesk: z.base64().max(4_000),
});
export type ResealedKey = z.infer<typeof resealedKey>;

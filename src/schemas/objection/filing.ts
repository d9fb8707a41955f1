import { z } from "zod";
import { maximumFileBytes, maximumFiles } from "../browser/limits.ts";
import { kecamatanCode } from "../keys.ts";
import { caseId, fileHash, instant, ticket, trackToken } from "./ids.ts";
import { channel, objectionKind, owner, windowMark } from "./kind.ts";
import { sealedCase } from "./sealed.ts";
import { caseState } from "./state.ts";

/** An encrypted file that will follow in chunks. Knowing case and hash is the right to send it. */
export const announcedFile = z.strictObject({
  sha256: fileHash,
  bytes: z.int().min(1).max(maximumFileBytes),
});
export type AnnouncedFile = z.infer<typeof announcedFile>;

/** `POST /v1/cases`: routing metadata in clear, everything else sealed. */
export const filing = z.strictObject({
  id: caseId,
  kind: objectionKind,
  channel,
  area: kecamatanCode.nullable(),
  /** When it was written, by the clock of the device; may be well before it arrives. */
  draftedAt: instant,
  trackToken,
  sealed: sealedCase,
  files: z.array(announcedFile).max(maximumFiles),
  /** Solved challenge (base64 of its JSON); a filing without one is taken too, and may be set aside to be looked at. */
  proof: z.string().max(4_000).nullable(),
});
export type Filing = z.infer<typeof filing>;

/** What becomes of a case, told at once: who has it, who owns the matter, by when. Dates are days at the desk. */
export const receipt = z.object({
  id: caseId,
  ticket,
  state: caseState,
  receivedAt: instant,
  desk: z.object({ id: z.string(), name: z.string() }),
  owner,
  window: windowMark,
  acknowledgeBy: z.iso.date(),
  decideBy: z.iso.date(),
});
export type Receipt = z.infer<typeof receipt>;

/** How much of a file has arrived. */
export const fileProgress = z.object({
  sha256: fileHash,
  chunks: z.int().min(1),
  received: z.int().min(0),
  isComplete: z.boolean(),
});
export type FileProgress = z.infer<typeof fileProgress>;

/** `GET /v1/challenge`: work to be done before filing, as altcha defines it. */
export const challenge = z.object({
  parameters: z.record(z.string(), z.unknown()),
  signature: z.string().optional(),
});

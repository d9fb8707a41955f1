import { z } from "zod";
import { caseEvent } from "./event.ts";
import { fileProgress, receipt } from "./filing.ts";
import { caseId, instant, messageId, ticket, trackToken } from "./ids.ts";
import { channel, objectionKind, owner, quarantineReason } from "./kind.ts";
import { resealedKey, sealedText } from "./sealed.ts";
import { actorKind, caseState, officerAction, outcome, reasonCode } from "./state.ts";
import { threadMessage } from "./tracking.ts";

/** `officer` works cases, `supervisor` also confirms handovers and lifts quarantine, `admin` also keeps the accounts. */
export const officerRole = z.enum(["officer", "supervisor", "admin"]);
export type OfficerRole = z.infer<typeof officerRole>;

export const officerName = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);

/**
 * `POST /v1/session`. `authSecret` is derived from the password in the browser (hex); the password stays there,
 * and so does the other half of the derivation, which opens the wrapped keys.
 */
export const signIn = z.strictObject({
  name: officerName,
  authSecret: z.string().regex(/^[0-9a-f]{64}$/),
  code: z.string().regex(/^\d{6}$/),
});

export type SignIn = z.infer<typeof signIn>;

/** A desk key wrapped to one officer: an age file (base64) that the officer's browser alone opens. */
export const wrappedKey = z.object({ desk: z.string(), fingerprint: z.string(), sealed: z.string() });
export type WrappedKey = z.infer<typeof wrappedKey>;

export const officer = z.object({
  id: z.string(),
  name: officerName,
  fullName: z.string(),
  role: officerRole,
  desks: z.array(z.string()),
});
export type Officer = z.infer<typeof officer>;

export const session = z.object({ officer, keys: z.array(wrappedKey), expiresAt: instant });
export type Session = z.infer<typeof session>;

/** Case as the queue shows it: metadata only. */
export const queuedCase = receipt.extend({
  kind: objectionKind,
  channel,
  area: z.string().nullable(),
  version: z.int().min(1),
  draftedAt: instant,
  /** Id of the officer who works on it. */
  claimedBy: z.string().nullable(),
  outcome: outcome.nullable(),
  reason: reasonCode.nullable(),
  quarantine: quarantineReason.nullable(),
  isOnHold: z.boolean(),
  isOverdue: z.boolean(),
  /** Acknowledged too late: still submitted after `acknowledgeBy`. */
  isUnseen: z.boolean(),
  answerBy: z.iso.date().nullable(),
  hasNewMessage: z.boolean(),
});
export type QueuedCase = z.infer<typeof queuedCase>;

export const queueFilter = z.strictObject({
  desk: z.string().max(60).optional(),
  state: caseState.optional(),
  kind: objectionKind.optional(),
  area: z.string().max(8).optional(),
  ticket: z.string().max(20).optional(),
  /** `open`: not at an end; `mine`: claimed by me; `overdue`; `quarantine`; `all`. */
  view: z.enum(["open", "mine", "overdue", "quarantine", "all"]).default("open"),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type QueueFilter = z.infer<typeof queueFilter>;

export const queuePage = z.object({
  cases: z.array(queuedCase),
  /** Value for `after` of the next page; null at the end. */
  next: z.string().nullable(),
  counts: z.object({
    open: z.int(),
    mine: z.int(),
    overdue: z.int(),
    quarantine: z.int(),
    all: z.int(),
  }),
});
export type QueuePage = z.infer<typeof queuePage>;

/** `GET /v1/cases/{id}`: metadata, history with officers, what may be done now. Strong ETag is the version. */
export const officerCase = queuedCase.extend({
  history: z.array(caseEvent.extend({ officerName: z.string().nullable() })),
  actions: z.array(officerAction),
  files: z.array(fileProgress),
});
export type OfficerCase = z.infer<typeof officerCase>;

/** `POST /v1/cases/{id}/openings`: the sealed parts, and an event that says who opened them. Null once erased. */
export const openedCase = z.object({
  body: sealedText.nullable(),
  keyForDesk: z.string().nullable(),
  caseRecipient: z.string(),
  messages: z.array(threadMessage),
  files: z.array(fileProgress),
});
export type OpenedCase = z.infer<typeof openedCase>;

/** `POST /v1/cases/{id}/transitions`, with `If-Match`. Which fields an action wants is in the domain. */
export const transitionRequest = z.strictObject({
  action: officerAction,
  reason: reasonCode.optional(),
  outcome: outcome.optional(),
  /** The ticket this case repeats. */
  duplicateOf: ticket.optional(),
  agency: owner.optional(),
  key: resealedKey.optional(),
  message: z.strictObject({ id: messageId, sealed: sealedText }).optional(),
});
export type TransitionRequest = z.infer<typeof transitionRequest>;

/** `PUT /v1/cases/{id}/code`, with `If-Match`: a lost code replaced after the resident was identified at the desk. */
export const codeReplacement = z.strictObject({ trackToken, keyForResident: z.base64().max(4_000) });
export type CodeReplacement = z.infer<typeof codeReplacement>;

/** `POST /v1/handovers`: the file stays with the office, its hash and its cases are recorded. */
export const handoverRequest = z.strictObject({
  cases: z.array(caseId).min(1).max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const handover = z.object({
  id: z.string(),
  cases: z.array(caseId),
  sha256: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
});
export type Handover = z.infer<typeof handover>;

/** Something a resident should hear of. The way to reach them is sealed in the case; officers do the telling. */
export const notice = z.object({
  id: z.int(),
  case: caseId,
  ticket,
  what: z.string(),
  at: instant,
  doneAt: instant.nullable(),
});
export type Notice = z.infer<typeof notice>;

export const chainHead = z.object({ seq: z.int().min(0), hash: z.string(), at: instant.nullable() });
export type ChainHead = z.infer<typeof chainHead>;

export const actor = z.object({ kind: actorKind, officer: z.string().nullable() });
export type Actor = z.infer<typeof actor>;

import type { CaseRecord, NewEvent, Refusal } from "#domain/objection";
import type {
  AnnouncedFile,
  CaseEvent,
  ChainHead,
  FileProgress,
  Handover,
  Notice,
  OfficerRole,
  QueueFilter,
  ResealedKey,
  SealedCase,
  ThreadMessage,
  WrappedKey,
} from "#schemas/objection";
import type { CountableCase } from "./counted-cases.ts";

export type { CountableCase };

/** A filing ready to be kept. */
export interface NewCase {
  readonly record: CaseRecord;
  readonly event: NewEvent;
  readonly sealed: SealedCase;
  /** HMAC of the track token. */
  readonly trackHash: string;
  /** SHA-256 over the whole request: the same id with another body is a conflict. */
  readonly digest: string;
  readonly files: readonly AnnouncedFile[];
}

export type FileResult =
  | { readonly kind: "filed" | "replayed"; readonly record: CaseRecord }
  | { readonly kind: "conflict" };

/** What one request does to one case, decided inside the transaction from the case as it stands there. */
export type Decision =
  | {
      readonly ok: true;
      readonly next: CaseRecord;
      readonly events: readonly NewEvent[];
      readonly message?: {
        readonly id: string;
        readonly from: "resident" | "office";
        readonly sealed: string;
      };
      readonly key?: ResealedKey;
      readonly code?: { readonly trackHash: string; readonly keyForResident: string };
      /** Key of the text of a notice the resident is due. */
      readonly notice?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Change {
  readonly caseId: string;
  /** The version the request was made against; null where the request does not depend on it. */
  readonly expectedVersion: number | null;
  /** A message that is already kept makes the whole change a replay. */
  readonly messageId?: string;
  readonly decide: (current: CaseRecord) => Decision;
}

export type ChangeResult =
  | { readonly kind: "changed" | "replayed"; readonly record: CaseRecord }
  | { readonly kind: "missing" }
  | { readonly kind: "stale"; readonly version: number }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Chunk {
  readonly caseId: string;
  readonly sha256: string;
  readonly index: number;
  readonly data: Uint8Array;
  readonly event: NewEvent;
}

/** `mismatch`: the chunk has the wrong size, or the whole does not give the hash announced; nothing of it is kept. */
export type ChunkResult =
  | { readonly kind: "kept" | "replayed"; readonly progress: FileProgress }
  | { readonly kind: "missing" | "mismatch" };

export interface SealedParts {
  readonly body: string | null;
  readonly caseRecipient: string;
  readonly fingerprint: string;
  readonly keyForDesk: string | null;
  readonly keyForResident: string | null;
}

/** A question to the queue. `desks` bounds what the officer may see. */
export interface QueueQuestion {
  readonly filter: QueueFilter;
  readonly desks: readonly string[];
  readonly officer: string;
  /** Day by desk, as working days are counted where the desk is. */
  readonly today: Readonly<Record<string, string>>;
}

export interface QueueAnswer {
  readonly cases: readonly CaseRecord[];
  readonly next: string | null;
  readonly counts: Readonly<Record<"open" | "mine" | "overdue" | "quarantine" | "all", number>>;
}

export interface OfficerRow {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly role: OfficerRole;
  readonly desks: readonly string[];
  /** argon2id of the auth secret, PHC string. */
  readonly authHash: string;
  /** Secret of the one-time code, encrypted with the key of the service. */
  readonly codeSecret: string;
  /** Last time step whose code was used. */
  readonly lastStep: number;
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly keys: readonly WrappedKey[];
  readonly disabledAt: string | null;
}

export interface SessionRow {
  readonly idHash: string;
  readonly officer: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Everything the queue keeps. What is acknowledged is on disk; every write is all or nothing. */
export interface QueueStore {
  readonly engine: "sqlite" | "postgres";

  readonly file: (entry: NewCase) => Promise<FileResult>;
  readonly change: (change: Change) => Promise<ChangeResult>;
  /** The same decision for several cases: all are changed or none. */
  readonly changeAll: (changes: readonly Change[]) => Promise<readonly ChangeResult[]>;
  readonly putChunk: (chunk: Chunk) => Promise<ChunkResult>;

  readonly caseById: (id: string) => Promise<CaseRecord | null>;
  readonly caseByTicket: (ticket: string) => Promise<CaseRecord | null>;
  readonly caseByTrack: (trackHash: string) => Promise<CaseRecord | null>;
  readonly queue: (question: QueueQuestion) => Promise<QueueAnswer>;
  readonly history: (caseId: string) => Promise<readonly CaseEvent[]>;
  readonly sealed: (caseId: string) => Promise<SealedParts | null>;
  readonly thread: (caseId: string) => Promise<readonly ThreadMessage[]>;
  readonly files: (caseId: string) => Promise<readonly FileProgress[]>;
  readonly readFile: (caseId: string, sha256: string) => Promise<Uint8Array | null>;

  /** Cases waiting for a resident whose last day is over, oldest first. */
  readonly casesToResume: (today: Readonly<Record<string, string>>) => Promise<readonly CaseRecord[]>;
  /** Cases that ended before the instant and still hold photos or content; never one on hold. */
  readonly casesToErase: (what: "files" | "content", endedBefore: string) => Promise<readonly CaseRecord[]>;
  /** Deletes the ciphertext and writes the event, in one transaction. */
  readonly erase: (caseId: string, what: "files" | "content", event: NewEvent) => Promise<void>;

  /** Every case as far as it is counted, but those set aside and not yet looked at. */
  readonly countableCases: () => Promise<readonly CountableCase[]>;

  readonly notices: (desks: readonly string[]) => Promise<readonly Notice[]>;
  readonly finishNotice: (
    id: number,
    officer: string,
    at: string,
    desks: readonly string[],
  ) => Promise<boolean>;

  readonly proposeHandover: (
    handover: Handover,
    changes: readonly Change[],
  ) => Promise<readonly ChangeResult[]>;
  readonly handover: (id: string) => Promise<Handover | null>;
  readonly confirmHandover: (
    id: string,
    by: { readonly officer: string; readonly at: string },
    changes: readonly Change[],
  ) => Promise<readonly ChangeResult[]>;

  readonly addOfficer: (officer: OfficerRow) => Promise<"added" | "name_taken">;
  readonly officerByName: (name: string) => Promise<OfficerRow | null>;
  readonly officerById: (id: string) => Promise<OfficerRow | null>;
  readonly officers: () => Promise<readonly OfficerRow[]>;
  readonly updateOfficer: (id: string, fields: Partial<Omit<OfficerRow, "id" | "name">>) => Promise<void>;
  /** Takes the time step for this officer; false where that step or a later one was used already. */
  readonly useStep: (id: string, step: number) => Promise<boolean>;

  readonly addSession: (session: SessionRow) => Promise<void>;
  readonly session: (idHash: string) => Promise<SessionRow | null>;
  readonly dropSession: (idHash: string) => Promise<void>;
  readonly dropSessionsOf: (officer: string) => Promise<void>;
  readonly dropExpired: (now: string) => Promise<void>;

  /** Spends a solved challenge; false where it was spent before. */
  readonly spendChallenge: (signature: string, expiresAt: string) => Promise<boolean>;

  readonly head: () => Promise<ChainHead>;
  /** Events in order of the chain, for checking it. */
  readonly events: (afterSeq: number, limit: number) => Promise<readonly CaseEvent[]>;
  /** Answers a trivial question, or rejects: for health. */
  readonly ping: () => Promise<void>;
  /** Waits for what was taken in, then closes. */
  readonly close: () => Promise<void>;
}

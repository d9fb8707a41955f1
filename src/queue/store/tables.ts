import type { Generated } from "kysely";

/** Columns as they are kept. Instants and days are ISO text, booleans 0 or 1, lists and facts JSON text. */
export interface Tables {
  readonly cases: CasesTable;
  readonly sealed_parts: SealedPartsTable;
  readonly messages: MessagesTable;
  readonly files: FilesTable;
  readonly file_chunks: FileChunksTable;
  readonly events: EventsTable;
  readonly officers: OfficersTable;
  readonly sessions: SessionsTable;
  readonly notices: NoticesTable;
  readonly handovers: HandoversTable;
  readonly spent_challenges: SpentChallengesTable;
  readonly heads: HeadsTable;
}

export interface CasesTable {
  id: string;
  ticket: string;
  track_hash: string;
  digest: string;
  kind: string;
  channel: string;
  area: string | null;
  desk: string;
  owner: string;
  state: string;
  version: number;
  drafted_at: string;
  received_at: string;
  window_mark: string;
  acknowledge_by: string;
  decide_by: string;
  paused_on: string | null;
  answer_by: string | null;
  claimed_by: string | null;
  decided_by: string | null;
  outcome: string | null;
  reason: string | null;
  agency: string | null;
  reopenings: number;
  quarantine: string | null;
  is_on_hold: number;
  has_new_message: number;
  ended_at: string | null;
}

interface SealedPartsTable {
  case_id: string;
  body: Uint8Array | null;
  case_recipient: string;
  fingerprint: string;
  key_for_desk: Uint8Array | null;
  key_for_resident: Uint8Array | null;
}

interface MessagesTable {
  case_id: string;
  id: string;
  sender: string;
  at: string;
  sealed: Uint8Array | null;
}

interface FilesTable {
  case_id: string;
  sha256: string;
  bytes: number;
  is_complete: number;
}

interface FileChunksTable {
  case_id: string;
  sha256: string;
  part: number;
  data: Uint8Array;
}

export interface EventsTable {
  seq: number;
  case_id: string;
  at: string;
  actor: string;
  officer: string | null;
  what: string;
  from_state: string | null;
  to_state: string | null;
  facts: string;
  previous: string;
  hash: string;
}

export interface OfficersTable {
  id: string;
  name: string;
  full_name: string;
  role: string;
  desks: string;
  auth_hash: string;
  code_secret: string;
  last_step: number;
  failures: number;
  locked_until: string | null;
  keys: string;
  disabled_at: string | null;
}

interface SessionsTable {
  id_hash: string;
  officer: string;
  created_at: string;
  expires_at: string;
}

interface NoticesTable {
  id: Generated<number>;
  case_id: string;
  what: string;
  at: string;
  done_at: string | null;
  done_by: string | null;
}

interface HandoversTable {
  id: string;
  cases: string;
  sha256: string;
  proposed_by: string;
  proposed_at: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
}

interface SpentChallengesTable {
  signature: string;
  expires_at: string;
}

/** `chain` is the last event; `pruned` the last one that is no longer kept. */
interface HeadsTable {
  name: "chain" | "pruned";
  seq: number;
  hash: string;
  at: string | null;
}

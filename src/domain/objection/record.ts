import type {
  Actor,
  CaseAction,
  CaseHappening,
  CaseState,
  Channel,
  EventFacts,
  ObjectionKind,
  Outcome,
  Owner,
  QuarantineReason,
  ReasonCode,
  WindowMark,
} from "#schemas/objection";

/** What is known of a case without opening it. Instants are UTC ISO strings, days are local to the desk. */
export interface CaseRecord {
  readonly id: string;
  readonly ticket: string;
  readonly kind: ObjectionKind;
  readonly channel: Channel;
  readonly area: string | null;
  readonly desk: string;
  readonly owner: Owner;
  readonly state: CaseState;
  /** Starts at 1, one more with every change. */
  readonly version: number;
  readonly draftedAt: string;
  readonly receivedAt: string;
  readonly window: WindowMark;
  readonly acknowledgeBy: string;
  /** Moves on when the clock was paused. */
  readonly decideBy: string;
  /** Day the clock was paused; null while it runs. */
  readonly pausedOn: string | null;
  /** Last day to answer while the office waits for the resident. */
  readonly answerBy: string | null;
  readonly claimedBy: string | null;
  readonly decidedBy: string | null;
  readonly outcome: Outcome | null;
  readonly reason: ReasonCode | null;
  /** The owner asked while the case awaits an agency. */
  readonly agency: Owner | null;
  readonly reopenings: number;
  /** Why it was set aside to be looked at; null for an ordinary case. */
  readonly quarantine: QuarantineReason | null;
  readonly isOnHold: boolean;
  /** A message of the resident that no officer has opened yet. */
  readonly hasNewMessage: boolean;
  /** Start of retention; null while the case lives. */
  readonly endedAt: string | null;
}

/** An event before it gets its place in the chain. */
export interface NewEvent {
  readonly at: string;
  readonly actor: Actor;
  readonly what: CaseAction | CaseHappening;
  readonly from: CaseState | null;
  readonly to: CaseState | null;
  readonly facts: EventFacts;
}

/** Why something was not done. `illegal`: no such move from here; `incomplete`: `field` is missing or does not fit. */
export interface Refusal {
  readonly code: "illegal" | "incomplete" | "not_allowed";
  /** Key of the text that explains it. */
  readonly why: string;
  /** JSON pointer into the request. */
  readonly field?: string;
}

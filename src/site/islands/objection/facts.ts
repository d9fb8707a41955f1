import type { Channel, ObjectionKind, RoutingTable } from "#schemas/browser";

/** What the form needs to know of keys, desks and programmes; the page carries it as JSON. */
export interface Facts {
  readonly isSimulated: boolean;
  /** Recipient of the escrow key. */
  readonly escrow: string;
  readonly keys: readonly {
    readonly desk: string;
    readonly recipient: string;
    readonly fingerprint: string;
  }[];
  readonly routing: RoutingTable;
  readonly acknowledgeDays: number;
  readonly kinds: Readonly<Record<ObjectionKind, { readonly owner: string; readonly days: number }>>;
  readonly programs: readonly ProgramFacts[];
}

export interface ProgramFacts {
  readonly id: string;
  readonly name: string;
  /** Null where no rule by desil is written down. */
  readonly rule: string | null;
  readonly first: number;
  readonly last: number;
  readonly partial: readonly number[];
  readonly conditions: string;
  readonly notOffered: readonly { readonly area: string; readonly why: string }[];
}

/** Channels at which one person files for many. */
export const sharedChannels: ReadonlySet<Channel> = new Set(["agen", "kelurahan", "paper"]);

/** Returns the facts on the page. */
export function readFacts(): Facts {
  return JSON.parse(document.getElementById("fakta")?.textContent ?? "{}") as Facts;
}

import type { Desk, OfficerRole } from "#schemas/browser";

/** A desk and the public key cases are sealed to. */
export interface KeyedDesk extends Desk {
  readonly recipient: string;
  readonly fingerprint: string;
}

/** An account whose password everybody may know: it opens simulated cases only. */
export interface DemoOfficer {
  readonly name: string;
  readonly fullName: string;
  readonly role: OfficerRole;
  readonly desks: readonly string[];
  readonly password: string;
  /** Secret of the one-time code, base32. */
  readonly codeSecret: string;
}

/** What the page hands to the console; decided when the site is built. */
export interface ConsoleConfig {
  readonly desks: readonly KeyedDesk[];
  /** Recipient of the escrow key. */
  readonly escrow: string;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  /** Only in a simulation with demonstration keys. */
  readonly demo: readonly DemoOfficer[];
}

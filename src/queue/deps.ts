import type { Logger } from "pino";
import type { DeskKeys, RoutingTable, ServicePolicy } from "#schemas/objection";
import type { Areas } from "./areas.ts";
import type { Metrics } from "./metrics/index.ts";
import type { QueueStore } from "./store/index.ts";

/** Keys of the service, each derived from the one secret of the installation. */
export interface Secrets {
  /** Hashes track tokens. */
  readonly pepper: Buffer;
  /** Signs challenges. */
  readonly challenge: Buffer;
  /** Encrypts the secrets of one-time codes. */
  readonly officerCodes: Buffer;
}

/** All that the service needs from outside; tests hand in their own. */
export interface Deps {
  readonly store: QueueStore;
  readonly policy: ServicePolicy;
  readonly routing: RoutingTable;
  /** Days off, `2026-12-25`. */
  readonly holidays: ReadonlySet<string>;
  readonly areas: Areas;
  /** Null where no keys may be used: then nothing can be filed. */
  readonly keys: DeskKeys | null;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly secrets: Secrets;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** HTML page with `@@judul@@` and `@@isi@@`, into which pages without JavaScript are filled. */
  readonly frame: string;
  /** Whether a proxy in front tells the address and the scheme of the client. */
  readonly trustProxy: boolean;
}

import { createHash } from "node:crypto";
import { type CaseRecord, receive } from "#domain/objection";
import type { Filing } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { filingLimits, type ProofOfWork } from "../limits/index.ts";
import { trackHashOf } from "./track-hash.ts";

export type Taken =
  | { readonly kind: "filed" | "replayed"; readonly record: CaseRecord }
  | { readonly kind: "conflict" | "closed" };

/** `digest` tells the same request from another with its id; by default it is over the whole filing but its proof. */
export type Intake = (filing: Filing, block: string, digest?: string) => Promise<Taken>;

/**
 * Takes filings in: whatever fits its schema is kept, at once or to be looked at first. One that waited on a device
 * while the desk changed its key is kept too: the escrow still opens it.
 */
export function intakeOf(deps: Deps, proofs: ProofOfWork): Intake {
  const { store, policy, routing, holidays, keys, clock, secrets, metrics } = deps;
  const setAside = filingLimits(policy);
  return async (filing, block, digest = digestOf(filing)) => {
    if (keys === null) return { kind: "closed" };
    const { sealed, area } = filing;
    const isOurs = keys.desks.some(
      ({ desk, fingerprint }) => desk === sealed.desk && fingerprint === sealed.fingerprint,
    );
    const isProven = await proofs.isProven(filing.proof);
    const counted = await setAside({ area, block, isProven });
    const quarantine = isOurs ? counted : "old_key";
    const now = clock().toISOString();
    const { record, event } = await receive(filing, { now, policy, routing, holidays, quarantine, hash });
    const result = await store.file({
      record,
      event,
      sealed,
      trackHash: trackHashOf(filing.trackToken, secrets),
      digest,
      files: filing.files,
    });
    metrics.filed.inc({ result: result.kind });
    if (result.kind === "filed" && quarantine) metrics.quarantined.inc({ reason: quarantine });
    return result;
  };
}

const hash = (text: string): Uint8Array => createHash("sha256").update(text).digest();

/** The proof is left out: whoever tries again solves a new challenge. */
function digestOf(filing: Filing): string {
  return createHash("sha256")
    .update(JSON.stringify({ ...filing, proof: null }))
    .digest("hex");
}

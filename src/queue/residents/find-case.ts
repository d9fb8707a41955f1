import type { CaseRecord } from "#domain/objection";
import type { Deps } from "../deps.ts";
import { triesAtCodes } from "../limits/index.ts";
import { trackHashOf } from "./track-hash.ts";

export type Found =
  | { readonly kind: "found"; readonly record: CaseRecord }
  | { readonly kind: "none" }
  | { readonly kind: "wait"; readonly seconds: number };

export interface Asked {
  readonly trackToken: string;
  readonly block: string;
  /** The case it must be, where the request names one. */
  readonly id?: string;
}

export type FindCase = (asked: Asked) => Promise<Found>;

/**
 * Finds a case by its track token. A token that leads nowhere and one that leads to another case are answered
 * alike; only tries that failed count.
 */
export function caseFinder({ store, policy, secrets }: Pick<Deps, "store" | "policy" | "secrets">): FindCase {
  const tries = triesAtCodes(policy);
  return async ({ trackToken, block, id }) => {
    const seconds = await tries.take(block);
    if (seconds > 0) return { kind: "wait", seconds };
    const record = await store.caseByTrack(trackHashOf(trackToken, secrets));
    if (record === null || (id !== undefined && record.id !== id.toLowerCase())) return { kind: "none" };
    await tries.giveBack(block);
    return { kind: "found", record };
  };
}

import { type KeptStore, verifyChain } from "#queue/store";
import type { Acknowledged } from "./clients.ts";

/** What is found in the database against what residents were told. */
export interface Findings {
  readonly acknowledged: number;
  /** Cases in the database. */
  readonly kept: number;
  /** Acknowledged, but not there. */
  readonly lost: number;
  /** There more than once. */
  readonly doubled: number;
  /** There with other content than was sent. */
  readonly damaged: number;
  /** Events up to the head, each checked. */
  readonly events: number;
  /** Whether the chain verifies and the engine finds its files in order. */
  readonly isSound: boolean;
}

const pageSize = 2000;

export async function check(store: KeptStore, acknowledged: Acknowledged): Promise<Findings> {
  const filings = await filingsById(store);
  const chain = await verifyChain(store);
  const faults = await store.checkIntegrity();
  let lost = 0;
  let damaged = 0;
  for (const [id, body] of acknowledged) {
    const sealed = filings.has(id) && (await store.caseById(id)) ? await store.sealed(id) : null;
    if (sealed === null) lost += 1;
    else if (sealed.body !== body) damaged += 1;
  }
  return {
    acknowledged: acknowledged.size,
    kept: filings.size,
    lost,
    doubled: [...filings.values()].filter((count) => count > 1).length,
    damaged,
    events: chain.ok ? chain.events : 0,
    isSound: chain.ok && faults.length === 0,
  };
}

/** How often each case was filed: once, if all is well. */
async function filingsById(store: KeptStore): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let seq = 0; ; ) {
    const page = await store.events(seq, pageSize);
    for (const event of page)
      if (event.what === "submit") counts.set(event.case, (counts.get(event.case) ?? 0) + 1);
    const last = page.at(-1);
    if (last === undefined) return counts;
    seq = last.seq;
  }
}

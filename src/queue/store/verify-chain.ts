import type { CaseEvent, ChainHead } from "#schemas/objection";
import { genesisHash, hashOf } from "./chain.ts";
import type { KeptStore } from "./open-store.ts";

export type ChainFault = "missing" | "changed" | "unlinked" | "head";

/** Where the chain breaks first, or how far it holds. */
export type ChainVerdict =
  | { readonly ok: true; readonly events: number; readonly head: ChainHead }
  | { readonly ok: false; readonly seq: number; readonly fault: ChainFault };

const pageSize = 2000;

type Place = Pick<ChainHead, "seq" | "hash">;

/**
 * Reads the chain from its start, or from the checkpoint of what was pruned, and finds the first event that is
 * missing, was changed or does not follow the one before. `published` are heads told to the public earlier:
 * the chain must pass through each of them.
 */
export async function verifyChain(
  store: Pick<KeptStore, "head" | "checkpoint" | "events">,
  published: readonly ChainHead[] = [],
): Promise<ChainVerdict> {
  const head = await store.head();
  const checkpoint = await store.checkpoint();
  const told = new Map(published.map(({ seq, hash }) => [seq, hash]));
  let last: Place = checkpoint.seq === 0 ? { seq: 0, hash: genesisHash } : checkpoint;
  while (last.seq < head.seq) {
    const page = await store.events(last.seq, pageSize);
    if (page.length === 0) return { ok: false, seq: last.seq + 1, fault: "missing" };
    for (const event of page.filter(({ seq }) => seq <= head.seq)) {
      const fault = faultOf(event, last, told.get(event.seq));
      if (fault !== null) return { ok: false, seq: last.seq + 1, fault };
      last = event;
    }
  }
  if (last.hash !== head.hash) return { ok: false, seq: head.seq, fault: "head" };
  const beyond = published.find(({ seq }) => seq > head.seq);
  if (beyond !== undefined) return { ok: false, seq: beyond.seq, fault: "missing" };
  return { ok: true, events: head.seq - checkpoint.seq, head };
}

function faultOf(event: CaseEvent, last: Place, told: string | undefined): ChainFault | null {
  if (event.seq !== last.seq + 1) return "missing";
  if (event.previous !== last.hash) return "unlinked";
  if (hashOf(event) !== event.hash) return "changed";
  return told !== undefined && told !== event.hash ? "head" : null;
}

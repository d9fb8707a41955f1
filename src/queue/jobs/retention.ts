import { createHash } from "node:crypto";
import { happened } from "#domain/objection";
import type { ServicePolicy } from "#schemas/objection";
import type { KeptStore } from "../store/index.ts";

export interface RetentionReport {
  /** Cases whose photos were deleted. */
  readonly files: number;
  /** Cases whose sealed text, keys and messages were deleted. */
  readonly content: number;
  /** Events of long ago that are no longer kept. */
  readonly events: number;
}

const dayMs = 86_400_000;

/** Erases what has been kept as long as the policy says. Never of a case that lives or is on hold. */
export async function enforceRetention(
  store: KeptStore,
  { retention }: Pick<ServicePolicy, "retention">,
  now: Date,
): Promise<RetentionReport> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  return {
    files: await eraseDue(store, "files", before(retention.photosDays.value), now),
    content: await eraseDue(store, "content", before(retention.contentDays.value), now),
    events: await store.pruneEvents(before(retention.skeletonDays.value)),
  };
}

async function eraseDue(
  store: KeptStore,
  what: "files" | "content",
  endedBefore: string,
  now: Date,
): Promise<number> {
  const context = { now: now.toISOString(), asker: { kind: "system", officer: null, role: null } } as const;
  const due = await store.casesToErase(what, endedBefore);
  for (const { id } of due) {
    const facts = what === "content" ? await digestOf(store, id) : {};
    await store.erase(id, what, happened(`${what}_erased`, context, facts));
  }
  return due.length;
}

/** What is erased can still be recognised, by whoever holds a copy of it. */
async function digestOf(store: KeptStore, id: string): Promise<{ digest?: string }> {
  const body = (await store.sealed(id))?.body ?? null;
  if (body === null) return {};
  return { digest: createHash("sha256").update(Buffer.from(body, "base64")).digest("hex") };
}

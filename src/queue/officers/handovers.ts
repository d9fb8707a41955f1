import { v7 as uuidv7 } from "uuid";
import { happened, move, refusalOf } from "#domain/objection";
import type { Handover } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { ChangeResult, OfficerRow } from "../store/index.ts";
import { asSeen, changeBy, contextOf } from "./change-case.ts";

/** Records which decided cases are to go to the owner of the data, and the hash of the file they are in. */
export async function proposeHandover(
  deps: Deps,
  officer: OfficerRow,
  asked: { readonly cases: readonly string[]; readonly sha256: string },
): Promise<{ readonly handover: Handover; readonly results: readonly ChangeResult[] }> {
  const { now } = contextOf(deps, officer);
  const handover: Handover = {
    id: uuidv7({ msecs: Date.parse(now), random: deps.random(16) }),
    cases: [...new Set(asked.cases.map((id) => id.toLowerCase()))],
    sha256: asked.sha256,
    proposedBy: officer.id,
    proposedAt: now,
    confirmedBy: null,
    confirmedAt: null,
  };
  const changes = handover.cases.map((caseId) =>
    changeBy(deps, officer, {
      caseId,
      expectedVersion: null,
      decide: (current, context) => {
        const refusal = refusalOf(current, "hand_over", context.asker);
        if (refusal) return { ok: false, refusal };
        const next = { ...current, version: current.version + 1 };
        const event = happened("handover_proposed", context, { digest: asked.sha256 });
        return { ok: true, next, events: [event] };
      },
    }),
  );
  const results = await deps.store.proposeHandover(handover, changes);
  return { handover, results: results.map(asSeen) };
}

/** Hands the cases over, all or none, once a second person has confirmed it. */
export async function confirmHandover(
  deps: Deps,
  officer: OfficerRow,
  { id, cases, sha256 }: Handover,
): Promise<readonly ChangeResult[]> {
  const changes = cases.map((caseId) =>
    changeBy(deps, officer, {
      caseId,
      expectedVersion: null,
      decide: (current, context) => {
        const moved = move(current, { action: "hand_over" }, context);
        if (!moved.ok) return moved;
        const { next, event, notice } = moved;
        const facts = { ...event.facts, digest: sha256 };
        return { ok: true, next, events: [{ ...event, facts }], ...(notice ? { notice } : {}) };
      },
    }),
  );
  const by = { officer: officer.id, at: deps.clock().toISOString() };
  return (await deps.store.confirmHandover(id, by, changes)).map(asSeen);
}

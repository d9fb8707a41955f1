import type { CaseEvent, ObjectionKind, Owner } from "#schemas/objection";
import { toEvent } from "./chain.ts";
import type { Database } from "./database.ts";

/** What is counted of a case: no ticket, no officer, nothing that a person wrote. */
export interface CountableCase {
  readonly kind: ObjectionKind;
  readonly owner: Owner;
  readonly area: string | null;
  readonly desk: string;
  readonly receivedAt: string;
  readonly decideBy: string;
  /** What ended it or took it up again, in order. */
  readonly turns: readonly Pick<CaseEvent, "at" | "what" | "facts">[];
}

/** Events that can end a case or take it up again. */
const turning = ["decide", "find_inadmissible", "find_duplicate", "withdraw", "reopen", "review_again"];

/** Returns every case but those that were set aside and not yet looked at. */
export async function countableCases(read: Database["read"]): Promise<readonly CountableCase[]> {
  const rows = await read
    .selectFrom("cases")
    .select(["id", "kind", "owner", "area", "desk", "received_at", "decide_by"])
    .where("quarantine", "is", null)
    .orderBy("id")
    .execute();
  const events = await read
    .selectFrom("events")
    .selectAll()
    .where("what", "in", turning)
    .orderBy("seq")
    .execute();
  const turns = Map.groupBy(events, ({ case_id }) => case_id);
  return rows.map(({ id, kind, owner, area, desk, received_at, decide_by }) => ({
    kind: kind as ObjectionKind,
    owner: owner as Owner,
    area,
    desk,
    receivedAt: received_at,
    decideBy: decide_by,
    turns: (turns.get(id) ?? []).map(toEvent).map(({ at, what, facts }) => ({ at, what, facts })),
  }));
}

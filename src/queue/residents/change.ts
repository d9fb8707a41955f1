import { hearResident, type MoveContext, type MoveResult, move } from "#domain/objection";
import type { Deps } from "../deps.ts";
import type { ChangeResult, Decision } from "../store/index.ts";

type Needed = Pick<Deps, "store" | "policy" | "routing" | "holidays" | "clock">;

export interface ResidentMessage {
  readonly id: string;
  readonly sealed: string;
}

/** Keeps a message of the resident once; an answer to a question also moves the case. */
export function keepMessage(deps: Needed, caseId: string, message: ResidentMessage): Promise<ChangeResult> {
  const context = residentContext(deps);
  return deps.store.change({
    caseId,
    expectedVersion: null,
    messageId: message.id,
    decide: (current) => {
      const decision = decisionOf(hearResident(current, message, context));
      return decision.ok ? { ...decision, message: { ...message, from: "resident" } } : decision;
    },
  });
}

/** Takes the case back; doing so twice changes nothing. */
export async function withdraw(deps: Needed, caseId: string): Promise<ChangeResult> {
  const context = residentContext(deps);
  const result = await deps.store.change({
    caseId,
    expectedVersion: null,
    decide: (current) => decisionOf(move(current, { action: "withdraw" }, context)),
  });
  if (result.kind !== "refused") return result;
  const record = await deps.store.caseById(caseId);
  return record?.state === "withdrawn" ? { kind: "replayed", record } : result;
}

function residentContext({ policy, routing, holidays, clock }: Needed): MoveContext {
  const asker = { kind: "resident", officer: null, role: null } as const;
  return { now: clock().toISOString(), asker, policy, routing, holidays };
}

function decisionOf(result: MoveResult): Decision {
  if (!result.ok) return result;
  const { next, event, notice } = result;
  return { ok: true, next, events: [event], ...(notice ? { notice } : {}) };
}

import { type CaseRecord, type MoveContext, move } from "#domain/objection";
import type { DeskKeys, ResealedKey, TransitionRequest } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { ChangeResult, Decision, OfficerRow } from "../store/index.ts";
import { changeCase } from "./change-case.ts";
import { oldKey } from "./refused.ts";

/** Moves a case as the officer asks, with the message and the key that go with the move. */
export function transition(
  deps: Deps,
  officer: OfficerRow,
  asked: { readonly caseId: string; readonly version: number; readonly request: TransitionRequest },
): Promise<ChangeResult> {
  const { caseId, version, request } = asked;
  return changeCase(deps, officer, {
    caseId,
    expectedVersion: version,
    ...(request.message ? { messageId: request.message.id } : {}),
    decide: (current, context) => decide(current, request, context, deps.keys),
  });
}

function decide(
  current: CaseRecord,
  request: TransitionRequest,
  context: MoveContext,
  keys: DeskKeys | null,
): Decision {
  const moved = move(current, request, context);
  if (!moved.ok) return moved;
  const { next, event, notice } = moved;
  const key = request.action === "reroute" ? request.key : undefined;
  if (key && !isCurrent(key, keys)) return { ok: false, refusal: oldKey };
  return {
    ok: true,
    next,
    events: [event],
    ...(request.message ? { message: { ...request.message, from: "office" } } : {}),
    ...(key ? { key } : {}),
    ...(notice ? { notice } : {}),
  };
}

/** A case sealed to a key that the desk no longer uses could be opened by nobody there. */
function isCurrent({ desk, fingerprint }: ResealedKey, keys: DeskKeys | null): boolean {
  return keys?.desks.some((one) => one.desk === desk && one.fingerprint === fingerprint) ?? false;
}

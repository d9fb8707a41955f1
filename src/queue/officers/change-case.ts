import type { MoveContext } from "#domain/objection";
import type { Deps } from "../deps.ts";
import type { Change, ChangeResult, Decision, OfficerRow } from "../store/index.ts";
import { sees } from "./scope.ts";

type Needs = Pick<Deps, "store" | "clock" | "policy" | "routing" | "holidays">;

/** What an officer does to one case. */
export interface OfficerChange extends Omit<Change, "decide"> {
  readonly decide: (current: Parameters<Change["decide"]>[0], context: MoveContext) => Decision;
}

const outOfSight = { code: "not_allowed", why: "out_of_sight" } as const;

/** Returns the change as the store takes it: a case that has left the desks of the officer meanwhile is not touched. */
export function changeBy(deps: Needs, officer: OfficerRow, change: OfficerChange): Change {
  const context = contextOf(deps, officer);
  return {
    ...change,
    decide: (current) =>
      sees(officer, current) ? change.decide(current, context) : { ok: false, refusal: outOfSight },
  };
}

/** Changes one case, or tells why not. */
export async function changeCase(
  deps: Needs,
  officer: OfficerRow,
  change: OfficerChange,
): Promise<ChangeResult> {
  return asSeen(await deps.store.change(changeBy(deps, officer, change)));
}

/** A case out of sight is as one that does not exist. */
export function asSeen(result: ChangeResult): ChangeResult {
  return result.kind === "refused" && result.refusal.why === outOfSight.why ? { kind: "missing" } : result;
}

/** Returns what the rules need to know when this officer asks now. */
export function contextOf(deps: Omit<Needs, "store">, officer: OfficerRow): MoveContext {
  const { clock, policy, routing, holidays } = deps;
  const asker = { kind: "officer", officer: officer.id, role: officer.role } as const;
  return { now: clock().toISOString(), asker, policy, routing, holidays };
}

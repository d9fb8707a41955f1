import { type MoveContext, move } from "#domain/objection";
import { localDay } from "#domain/period";
import type { QueueStore } from "../store/index.ts";

/** What the rules need besides the case and the time. */
export type Rules = Pick<MoveContext, "policy" | "routing" | "holidays">;

/** Takes up again what waited for a resident beyond the last day to answer. Returns how many cases went on. */
export async function resumeUnanswered(store: QueueStore, rules: Rules, now: Date): Promise<number> {
  const at = now.toISOString();
  const context: MoveContext = {
    ...rules,
    now: at,
    asker: { kind: "system", officer: null, role: null },
  };
  const today = rules.routing.desks.map(({ id, timeZone }) => [id, localDay(at, timeZone)]);
  let resumed = 0;
  for (const { id } of await store.casesToResume(Object.fromEntries(today))) {
    const { kind } = await store.change({
      caseId: id,
      expectedVersion: null,
      decide: (current) => {
        const moved = move(current, { action: "resume" }, context);
        if (!moved.ok) return moved;
        return { ok: true, next: moved.next, events: [moved.event] };
      },
    });
    if (kind === "changed") resumed += 1;
  }
  return resumed;
}

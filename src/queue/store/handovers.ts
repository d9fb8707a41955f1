import type { Handover } from "#schemas/objection";
import { changeAll } from "./change-cases.ts";
import type { Database } from "./database.ts";
import type { Change, ChangeResult } from "./store.ts";
import type { Unit } from "./unit.ts";

/** Records the handover where all of its cases could be changed. */
export async function proposeHandover(
  unit: Unit,
  handover: Handover,
  changes: readonly Change[],
): Promise<readonly ChangeResult[]> {
  const results = await changeAll(unit, changes);
  if (!results.every(isDone)) return results;
  await unit.db
    .insertInto("handovers")
    .values({
      id: handover.id,
      cases: JSON.stringify(handover.cases),
      sha256: handover.sha256,
      proposed_by: handover.proposedBy,
      proposed_at: handover.proposedAt,
      confirmed_by: handover.confirmedBy,
      confirmed_at: handover.confirmedAt,
    })
    .execute();
  return results;
}

/** Confirms once: an unknown or confirmed handover refuses every change. */
export async function confirmHandover(
  unit: Unit,
  id: string,
  by: { readonly officer: string; readonly at: string },
  changes: readonly Change[],
): Promise<readonly ChangeResult[]> {
  const open = await unit.db
    .selectFrom("handovers")
    .select("id")
    .where("id", "=", id)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  if (open === undefined)
    return changes.map(() => ({ kind: "refused", refusal: { code: "illegal", why: "handover_confirmed" } }));
  const results = await changeAll(unit, changes);
  if (!results.every(isDone)) return results;
  await unit.db
    .updateTable("handovers")
    .set({ confirmed_by: by.officer, confirmed_at: by.at })
    .where("id", "=", id)
    .execute();
  return results;
}

const isDone = ({ kind }: ChangeResult) => kind === "changed" || kind === "replayed";

export async function handoverBy(read: Database["read"], id: string): Promise<Handover | null> {
  const row = await read.selectFrom("handovers").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    cases: JSON.parse(row.cases) as Handover["cases"],
    sha256: row.sha256,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  };
}

/** Returns false where there is no such notice at these desks, or somebody told it already. */
export async function finishNotice(
  { db }: Unit,
  id: number,
  officer: string,
  at: string,
  desks: readonly string[],
): Promise<boolean> {
  if (desks.length === 0) return false;
  const result = await db
    .updateTable("notices")
    .set({ done_at: at, done_by: officer })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .where("case_id", "in", (notice) =>
      notice.selectFrom("cases").select("cases.id").where("cases.desk", "in", desks),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

import type { Unit } from "./unit.ts";

/**
 * Deletes the oldest events, up to the first that is younger than the instant or belongs to a case that lives or
 * is on hold. The last one deleted stays as a checkpoint from which the chain goes on. Returns how many were deleted.
 */
export async function pruneEvents({ db }: Unit, olderThan: string): Promise<number> {
  const kept = await db
    .selectFrom("events")
    .innerJoin("cases", "cases.id", "events.case_id")
    .select("events.seq")
    .where((event) =>
      event.or([
        event("events.at", ">=", olderThan),
        event("cases.ended_at", "is", null),
        event("cases.ended_at", ">=", olderThan),
        event("cases.is_on_hold", "=", 1),
      ]),
    )
    .orderBy("events.seq")
    .limit(1)
    .executeTakeFirst();
  const last = await db
    .selectFrom("events")
    .select(["seq", "hash", "at"])
    .$if(kept !== undefined, (question) => question.where("seq", "<", kept?.seq ?? 0))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return 0;
  await db.updateTable("heads").set(last).where("name", "=", "pruned").execute();
  const deleted = await db.deleteFrom("events").where("seq", "<=", last.seq).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

import type { NewEvent } from "#domain/objection";
import type { Unit } from "./unit.ts";

/** Deletes the ciphertext of a case and adds the event; a case set on hold in the meantime is left alone. */
export async function erase(
  { db, append }: Unit,
  caseId: string,
  what: "files" | "content",
  event: NewEvent,
): Promise<void> {
  const current = await db
    .selectFrom("cases")
    .select("is_on_hold")
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (current === undefined || current.is_on_hold === 1) return;
  if (what === "files") {
    await db.deleteFrom("file_chunks").where("case_id", "=", caseId).execute();
    await db.deleteFrom("files").where("case_id", "=", caseId).execute();
  } else {
    const erased = { body: null, key_for_desk: null, key_for_resident: null };
    await db.updateTable("sealed_parts").set(erased).where("case_id", "=", caseId).execute();
    await db.updateTable("messages").set({ sealed: null }).where("case_id", "=", caseId).execute();
  }
  append(caseId, [event]);
}

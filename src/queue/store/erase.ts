import type { NewEvent } from "#domain/objection";
import type { Unit } from "./unit.ts";

/** Deletes the ciphertext of a case and adds the event; does neither where it is on hold or nothing is left to delete. */
export async function erase(
  unit: Unit,
  caseId: string,
  what: "files" | "content",
  event: NewEvent,
): Promise<void> {
  const current = await unit.db
    .selectFrom("cases")
    .select("is_on_hold")
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (current === undefined || current.is_on_hold === 1) return;
  const erased = what === "files" ? await eraseFiles(unit, caseId) : await eraseContent(unit, caseId);
  if (erased > 0n) unit.append(caseId, [event]);
}

async function eraseFiles({ db }: Unit, caseId: string): Promise<bigint> {
  await db.deleteFrom("file_chunks").where("case_id", "=", caseId).execute();
  const files = await db.deleteFrom("files").where("case_id", "=", caseId).executeTakeFirst();
  return files.numDeletedRows;
}

async function eraseContent({ db }: Unit, caseId: string): Promise<bigint> {
  const parts = await db
    .updateTable("sealed_parts")
    .set({ body: null, key_for_desk: null, key_for_resident: null })
    .where("case_id", "=", caseId)
    .where((part) =>
      part.or([
        part("body", "is not", null),
        part("key_for_desk", "is not", null),
        part("key_for_resident", "is not", null),
      ]),
    )
    .executeTakeFirst();
  const messages = await db
    .updateTable("messages")
    .set({ sealed: null })
    .where("case_id", "=", caseId)
    .where("sealed", "is not", null)
    .executeTakeFirst();
  return parts.numUpdatedRows + messages.numUpdatedRows;
}

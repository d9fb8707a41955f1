import type { CaseRecord } from "#domain/objection";
import { toRecord } from "./case-rows.ts";
import type { Database } from "./database.ts";

/** Cases handled in one run of a job; the next run takes the rest. */
const atOnce = 500;

/** Cases whose resident did not answer until the last day, by the day at each desk. */
export async function casesToResume(
  read: Database["read"],
  today: Readonly<Record<string, string>>,
): Promise<readonly CaseRecord[]> {
  const desks = Object.entries(today);
  if (desks.length === 0) return [];
  const rows = await read
    .selectFrom("cases")
    .selectAll()
    .where("state", "=", "awaiting_resident")
    .where((cases) =>
      cases.or(
        desks.map(([desk, day]) => cases.and([cases("desk", "=", desk), cases("answer_by", "<", day)])),
      ),
    )
    .orderBy("answer_by")
    .orderBy("id")
    .limit(atOnce)
    .execute();
  return rows.map(toRecord);
}

/** Cases that ended before the instant and still hold what is to be erased; none on hold. */
export async function casesToErase(
  read: Database["read"],
  what: "files" | "content",
  endedBefore: string,
): Promise<readonly CaseRecord[]> {
  const rows = await read
    .selectFrom("cases")
    .selectAll()
    .where("ended_at", "<", endedBefore)
    .where("is_on_hold", "=", 0)
    .where((cases) => {
      const files = cases.exists(
        cases.selectFrom("files").select("files.sha256").whereRef("files.case_id", "=", "cases.id"),
      );
      const parts = cases.exists(
        cases
          .selectFrom("sealed_parts")
          .select("sealed_parts.case_id")
          .whereRef("sealed_parts.case_id", "=", "cases.id")
          .where((part) =>
            part.or([
              part("sealed_parts.body", "is not", null),
              part("sealed_parts.key_for_desk", "is not", null),
              part("sealed_parts.key_for_resident", "is not", null),
            ]),
          ),
      );
      const messages = cases.exists(
        cases
          .selectFrom("messages")
          .select("messages.id")
          .whereRef("messages.case_id", "=", "cases.id")
          .where("messages.sealed", "is not", null),
      );
      return what === "files" ? files : cases.or([parts, messages]);
    })
    .orderBy("ended_at")
    .orderBy("id")
    .limit(atOnce)
    .execute();
  return rows.map(toRecord);
}

import type { Transaction } from "kysely";
import type { NewEvent } from "#domain/objection";
import type { CaseEvent, ChainHead } from "#schemas/objection";
import { link, toEventRow } from "./chain.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** One transaction of the writer, and the events that will be added at its end. */
export interface Unit {
  readonly db: Transaction<Tables>;
  readonly append: (caseId: string, events: readonly NewEvent[]) => void;
}

/** Thrown by work before it has written anything for itself: it fails alone, for the reason in `cause`, and the group goes on. */
export class FailedAlone extends Error {
  override readonly name = "FailedAlone";
}

/** Runs the work in one transaction; when it resolves, all of it is on the disk. */
export function inOneTransaction<Result>(
  { engine, write }: Database,
  work: (unit: Unit) => Promise<Result>,
): Promise<Result> {
  return write.transaction().execute(async (db) => {
    let head = await lockHead(db, engine);
    const added: CaseEvent[] = [];
    const result = await work({
      db,
      append: (caseId, events) => {
        for (const event of events) {
          const linked = link(head, caseId, event);
          head = linked;
          added.push(linked);
        }
      },
    });
    if (added.length > 0) {
      await db.insertInto("events").values(added.map(toEventRow)).execute();
      const { seq, hash, at } = head;
      await db.updateTable("heads").set({ seq, hash, at }).where("name", "=", "chain").execute();
    }
    return result;
  });
}

/** Whoever holds the head is the only one that writes, among all processes on the database: what is read stays true. */
function lockHead(db: Transaction<Tables>, engine: Database["engine"]): Promise<ChainHead> {
  const question = db.selectFrom("heads").select(["seq", "hash", "at"]).where("name", "=", "chain");
  return (engine === "postgres" ? question.forUpdate() : question).executeTakeFirstOrThrow();
}

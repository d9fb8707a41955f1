import type { CaseRecord } from "#domain/objection";
import { toBytes } from "./base64.ts";
import { recordRow, toRecord } from "./case-rows.ts";
import type { Change, ChangeResult, Decision } from "./store.ts";
import { FailedAlone, type Unit } from "./unit.ts";

type Accepted = Extract<Decision, { ok: true }>;

/** A change that was decided on and may be written. */
interface Decided {
  readonly change: Change;
  readonly decision: Accepted;
}

/** Decides on every change in order, each on what the ones before it leave; writes all of them or none. */
export async function changeAll(unit: Unit, changes: readonly Change[]): Promise<readonly ChangeResult[]> {
  const current = await currentRecords(unit, changes);
  const results: ChangeResult[] = [];
  const decided: Decided[] = [];
  for (const change of changes) {
    const { result, decision } = await consider(unit, change, current.get(change.caseId));
    results.push(result);
    if (decision === null) continue;
    decided.push({ change, decision });
    current.set(change.caseId, decision.next);
  }
  if (!results.every(isSettled)) return results.map(unlessTogether);
  for (const { change, decision } of decided) await write(unit, change, decision);
  return results;
}

const isSettled = ({ kind }: ChangeResult) => kind === "changed" || kind === "replayed";

/** What would have been changed was not, since another case of the same request could not be. */
const unlessTogether = (result: ChangeResult): ChangeResult =>
  result.kind === "changed" ? { kind: "refused", refusal: { code: "not_allowed", why: "together" } } : result;

async function currentRecords({ db }: Unit, changes: readonly Change[]): Promise<Map<string, CaseRecord>> {
  const ids = [...new Set(changes.map(({ caseId }) => caseId))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("cases").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, toRecord(row)]));
}

interface Considered {
  readonly result: ChangeResult;
  readonly decision: Accepted | null;
}

async function consider(unit: Unit, change: Change, current: CaseRecord | undefined): Promise<Considered> {
  const only = (result: ChangeResult) => ({ result, decision: null });
  if (current === undefined) return only({ kind: "missing" });
  if (await isKept(unit, change)) return only({ kind: "replayed", record: current });
  if (change.expectedVersion !== null && change.expectedVersion !== current.version)
    return only({ kind: "stale", version: current.version });
  const decision = decideSafely(change, current);
  if (!decision.ok) return only({ kind: "refused", refusal: decision.refusal });
  return { result: { kind: "changed", record: decision.next }, decision };
}

async function isKept({ db }: Unit, { caseId, messageId }: Change): Promise<boolean> {
  if (messageId === undefined) return false;
  const kept = await db
    .selectFrom("messages")
    .select("id")
    .where("case_id", "=", caseId)
    .where("id", "=", messageId)
    .executeTakeFirst();
  return kept !== undefined;
}

/** The rules run inside the transaction of others: what they throw concerns this request alone. */
function decideSafely({ decide }: Change, current: CaseRecord): Decision {
  try {
    const decision = decide(current);
    if (decision.ok) checkNext(current, decision.next);
    return decision;
  } catch (error) {
    throw new FailedAlone("A decision failed", { cause: error });
  }
}

function checkNext(current: CaseRecord, next: CaseRecord): void {
  if (next.id !== current.id || next.ticket !== current.ticket)
    throw new Error("A change may not turn one case into another");
  if (next.version !== current.version && next.version !== current.version + 1)
    throw new Error(`A change may not go from version ${current.version} to ${next.version}`);
}

async function write(unit: Unit, { caseId }: Change, decision: Accepted): Promise<void> {
  const { db, append } = unit;
  const { next, events, message, key, code, notice } = decision;
  const { id: _, ...columns } = recordRow(next);
  const hash = code === undefined ? {} : { track_hash: code.trackHash };
  await db
    .updateTable("cases")
    .set({ ...columns, ...hash })
    .where("id", "=", caseId)
    .execute();
  const parts = {
    ...(key && { fingerprint: key.fingerprint, key_for_desk: toBytes(key.keyForDesk) }),
    ...(code && { key_for_resident: toBytes(code.keyForResident) }),
  };
  if (Object.keys(parts).length > 0)
    await db.updateTable("sealed_parts").set(parts).where("case_id", "=", caseId).execute();
  append(caseId, events);
  const at = events[0]?.at;
  if (message === undefined && notice === undefined) return;
  if (at === undefined) throw new Error("A message or notice needs an event that says when");
  if (message !== undefined)
    await db
      .insertInto("messages")
      .values({
        case_id: caseId,
        id: message.id,
        sender: message.from,
        at,
        sealed: toBytes(message.sealed),
      })
      .execute();
  if (notice !== undefined)
    await db.insertInto("notices").values({ case_id: caseId, what: notice, at }).execute();
}

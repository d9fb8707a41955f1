import type { Selectable } from "kysely";
import type { Database } from "./database.ts";
import type { OfficerRow, SessionRow } from "./store.ts";
import type { OfficersTable } from "./tables.ts";
import type { Unit } from "./unit.ts";

type Fields = Partial<Omit<OfficerRow, "id" | "name">>;

export async function officerBy(
  read: Database["read"],
  column: "id" | "name",
  value: string,
): Promise<OfficerRow | null> {
  const row = await read.selectFrom("officers").selectAll().where(column, "=", value).executeTakeFirst();
  return row === undefined ? null : toOfficer(row);
}

export async function allOfficers(read: Database["read"]): Promise<readonly OfficerRow[]> {
  const rows = await read.selectFrom("officers").selectAll().orderBy("name").execute();
  return rows.map(toOfficer);
}

export async function addOfficer({ db }: Unit, officer: OfficerRow): Promise<"added" | "name_taken"> {
  const { id, name, ...fields } = officer;
  const row = { id, name, ...columnsOf(fields) } as Selectable<OfficersTable>;
  const result = await db
    .insertInto("officers")
    .values(row)
    .onConflict((same) => same.column("name").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 0n ? "name_taken" : "added";
}

export async function updateOfficer({ db }: Unit, id: string, fields: Fields): Promise<void> {
  const columns = columnsOf(fields);
  if (Object.keys(columns).length === 0) return;
  await db.updateTable("officers").set(columns).where("id", "=", id).execute();
}

/** Two sign-ins with one code meet here: only one of them moves the step on. */
export async function takeStep({ db }: Unit, id: string, step: number): Promise<boolean> {
  const result = await db
    .updateTable("officers")
    .set({ last_step: step })
    .where("id", "=", id)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function addSession({ db }: Unit, session: SessionRow): Promise<void> {
  const { idHash, officer, createdAt, expiresAt } = session;
  const row = { id_hash: idHash, officer, created_at: createdAt, expires_at: expiresAt };
  await db.insertInto("sessions").values(row).execute();
}

export async function sessionBy(read: Database["read"], idHash: string): Promise<SessionRow | null> {
  const row = await read.selectFrom("sessions").selectAll().where("id_hash", "=", idHash).executeTakeFirst();
  if (row === undefined) return null;
  return { idHash, officer: row.officer, createdAt: row.created_at, expiresAt: row.expires_at };
}

export async function dropSessions(
  { db }: Unit,
  column: "id_hash" | "officer",
  value: string,
): Promise<void> {
  await db.deleteFrom("sessions").where(column, "=", value).execute();
}

export async function dropExpired({ db }: Unit, now: string): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<=", now).execute();
  await db.deleteFrom("spent_challenges").where("expires_at", "<=", now).execute();
}

export async function spendChallenge({ db }: Unit, signature: string, expiresAt: string): Promise<boolean> {
  const result = await db
    .insertInto("spent_challenges")
    .values({ signature, expires_at: expiresAt })
    .onConflict((same) => same.column("signature").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

function toOfficer(row: Selectable<OfficersTable>): OfficerRow {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    role: row.role as OfficerRow["role"],
    desks: JSON.parse(row.desks) as OfficerRow["desks"],
    authHash: row.auth_hash,
    codeSecret: row.code_secret,
    lastStep: row.last_step,
    failures: row.failures,
    lockedUntil: row.locked_until,
    keys: JSON.parse(row.keys) as OfficerRow["keys"],
    disabledAt: row.disabled_at,
  };
}

function columnsOf(fields: Fields): Partial<Selectable<OfficersTable>> {
  const columns = {
    full_name: fields.fullName,
    role: fields.role,
    desks: fields.desks && JSON.stringify(fields.desks),
    auth_hash: fields.authHash,
    code_secret: fields.codeSecret,
    last_step: fields.lastStep,
    failures: fields.failures,
    locked_until: fields.lockedUntil,
    keys: fields.keys && JSON.stringify(fields.keys),
    disabled_at: fields.disabledAt,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

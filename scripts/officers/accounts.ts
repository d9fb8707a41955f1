import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { reader } from "#messages";
import type { Deps } from "#queue";
import {
  demoNames,
  encryptCodeSecret,
  identitiesIn,
  newAccount,
  newCodeSecret,
  passwordFields,
} from "#queue/officers";
import type { OfficerRow, QueueStore } from "#queue/store";
import { type DeskKeys, type Officer, officerName, officerRole } from "#schemas/objection";
import { codeToShow } from "./show-code.ts";

const text = reader("commands");
const random = (bytes: number): Uint8Array => randomBytes(bytes);
const clock = () => new Date();

/** What the commands work on. */
export interface Accounts extends Pick<Deps, "store" | "secrets"> {
  readonly keys: DeskKeys | null;
  readonly askPassword: () => Promise<string>;
}

/** What was given on the command line. */
export interface Given {
  readonly name: string;
  readonly fullName: string;
  readonly role: string;
  readonly desks: readonly string[];
  readonly keyFiles: readonly string[];
}

/** Makes an account and returns what to show to whoever will use it. */
export async function add(accounts: Accounts, given: Given): Promise<string> {
  const { store, secrets, askPassword } = accounts;
  const who = newcomer(given);
  if ((await store.officerByName(who.name)) !== null)
    throw new Error(text("officers.taken", { name: who.name }));
  const held = await keysFor(accounts, who.desks, given.keyFiles);
  const codeSecret = newCodeSecret(random);
  const row = await newAccount(
    { clock, random, secrets },
    { who, codeSecret, ...held, password: await askPassword() },
  );
  if ((await store.addOfficer(row)) === "name_taken")
    throw new Error(text("officers.taken", { name: who.name }));
  return `${text("officers.added", { name: who.name })}\n\n${codeToShow(codeSecret, who.name)}`;
}

/** Gives an account a new password and wraps the keys of its desks anew; ends its sessions and its wait. */
export async function reset(accounts: Accounts, given: Given): Promise<string> {
  const { store, askPassword } = accounts;
  const row = await known(store, given.name);
  const held = await keysFor(accounts, row.desks, given.keyFiles);
  const fields = await passwordFields({ who: row, ...held, password: await askPassword() });
  await store.updateOfficer(row.id, { ...fields, failures: 0, lockedUntil: null });
  await store.dropSessionsOf(row.id);
  return text("officers.reset", { name: row.name });
}

/** Gives an account a new secret for one-time codes; the old app gives no valid code from then on. */
export async function renewCode({ store, secrets }: Accounts, { name }: Given): Promise<string> {
  const row = await known(store, name);
  const secret = newCodeSecret(random);
  const codeSecret = encryptCodeSecret(secret, row.id, secrets.officerCodes);
  await store.updateOfficer(row.id, { codeSecret, lastStep: 0, failures: 0, lockedUntil: null });
  await store.dropSessionsOf(row.id);
  return codeToShow(secret, name);
}

/** Shuts an account and ends its sessions at once. */
export async function disable({ store }: Accounts, { name }: Given): Promise<string> {
  const row = await known(store, name);
  await store.updateOfficer(row.id, { disabledAt: clock().toISOString() });
  await store.dropSessionsOf(row.id);
  return text("officers.disabled", { name });
}

/** Opens an account again and ends its wait. */
export async function enable({ store }: Accounts, { name }: Given): Promise<string> {
  const row = await known(store, name);
  await store.updateOfficer(row.id, { disabledAt: null, failures: 0, lockedUntil: null });
  return text("officers.enabled", { name });
}

function newcomer({ name, fullName, role, desks }: Given): Omit<Officer, "id"> {
  const isUsable = officerName.safeParse(name).success && !demoNames.has(name);
  if (!isUsable) throw new Error(text("officers.badName", { name }));
  const known = officerRole.safeParse(role);
  if (!known.success)
    throw new Error(text("officers.badRole", { role, known: officerRole.options.join(", ") }));
  if (fullName.trim() === "") throw new Error(text("officers.noFullName"));
  if (desks.length === 0) throw new Error(text("officers.noDesk"));
  return { name, fullName: fullName.trim(), role: known.data, desks: [...new Set(desks)] };
}

async function known(store: QueueStore, name: string): Promise<OfficerRow> {
  const row = await store.officerByName(name);
  if (row === null || demoNames.has(name)) throw new Error(text("officers.unknown", { name }));
  return row;
}

/** Every desk of an account needs its private key once, to be wrapped with the password. */
async function keysFor({ keys }: Accounts, desks: readonly string[], files: readonly string[]) {
  if (keys === null) throw new Error(text("officers.noKeys"));
  const strange = desks.find((id) => !keys.desks.some(({ desk }) => desk === id));
  if (strange !== undefined)
    throw new Error(
      text("officers.badDesk", { desk: strange, known: keys.desks.map(({ desk }) => desk).join(", ") }),
    );
  const identities = await identitiesIn(
    files.map((file) => readFileSync(file, "utf8")),
    keys,
  );
  const missing = desks.filter((desk) => !identities.has(desk));
  if (missing.length > 0) throw new Error(text("officers.noPrivateKey", { desks: missing.join(", ") }));
  return { keys, identities };
}

import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import type { OfficerRow, SessionRow } from "../store/index.ts";

const tokenBytes = 32;
/** A working day; longer would leave a forgotten browser open over night. */
export const sessionSeconds = 8 * 3600;

/** An officer and the session they work in. */
export interface SignedIn {
  readonly officer: OfficerRow;
  readonly session: SessionRow;
}

/** Opens a session and returns it with its token, which is kept nowhere here. */
export async function openSession(
  { store, clock, random }: Pick<Deps, "store" | "clock" | "random">,
  officer: OfficerRow,
): Promise<SignedIn & { readonly token: string }> {
  const token = Buffer.from(random(tokenBytes)).toString("base64url");
  const now = clock();
  const session: SessionRow = {
    idHash: hashOf(token),
    officer: officer.id,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + sessionSeconds * 1000).toISOString(),
  };
  await store.addSession(session);
  return { officer, session, token };
}

/** Returns who holds the token; null where it is unknown or over, or the account is disabled. */
export async function findSession(
  { store, clock }: Pick<Deps, "store" | "clock">,
  token: string,
): Promise<SignedIn | null> {
  const session = await store.session(hashOf(token));
  if (session === null || Date.parse(session.expiresAt) <= clock().getTime()) return null;
  const officer = await store.officerById(session.officer);
  return officer === null || officer.disabledAt !== null ? null : { officer, session };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

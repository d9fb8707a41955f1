import { randomBytes } from "node:crypto";
import type { SignIn } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { OfficerRow } from "../store/index.ts";
import { hashAuthSecret, isAuthSecret } from "./auth-hash.ts";
import { decryptCodeSecret } from "./code-secret.ts";
import { isLocked, lockedUntil } from "./lock.ts";
import { stepOfCode } from "./one-time-code.ts";
import { turns } from "./turns.ts";

type Needs = Pick<Deps, "store" | "clock" | "secrets">;

/**
 * Returns the check of a name, an auth secret and a one-time code: the officer, or null whatever is wrong with it.
 * Tries at one name take turns, so that many at once cannot outrun the lock.
 */
export function signInCheck(deps: Needs): (attempt: SignIn) => Promise<OfficerRow | null> {
  const inTurn = turns();
  const decoy = { hash: hashAuthSecret(randomBytes(32).toString("hex")), secret: randomBytes(20) };
  return (attempt) =>
    inTurn(attempt.name, async () => check(deps, attempt, { ...decoy, hash: await decoy.hash }));
}

/** An unknown name costs the same work as a known one. */
interface Decoy {
  readonly hash: string;
  readonly secret: Uint8Array;
}

async function check(deps: Needs, attempt: SignIn, decoy: Decoy): Promise<OfficerRow | null> {
  const { store, secrets } = deps;
  const { useStep: takeStep } = store;
  const now = deps.clock();
  const row = await store.officerByName(attempt.name);
  const isRight = await isAuthSecret(attempt.authSecret, row?.authHash ?? decoy.hash);
  const secret = row ? decryptCodeSecret(row.codeSecret, row.id, secrets.officerCodes) : decoy.secret;
  const step = stepOfCode(secret, attempt.code, now);
  if (row === null || row.disabledAt !== null || isLocked(row.lockedUntil, now)) return null;
  if (!isRight || step === null || !(await takeStep(row.id, step))) {
    const failures = row.failures + 1;
    await store.updateOfficer(row.id, { failures, lockedUntil: lockedUntil(failures, now) });
    return null;
  }
  if (row.failures > 0) await store.updateOfficer(row.id, { failures: 0, lockedUntil: null });
  return row;
}

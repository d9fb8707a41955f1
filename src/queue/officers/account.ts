import { v7 as uuidv7 } from "uuid";
import { deriveOfficerSecrets } from "#domain/objection";
import type { DeskKeys } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { OfficerRow } from "../store/index.ts";
import { hashAuthSecret } from "./auth-hash.ts";
import { encryptCodeSecret } from "./code-secret.ts";
import { type DeskIdentities, wrapKeys } from "./desk-identities.ts";

type Needs = Pick<Deps, "clock" | "random" | "secrets">;

/** What an account is made of. The password is used here and forgotten. */
export interface AccountRequest {
  readonly who: Pick<OfficerRow, "name" | "fullName" | "role" | "desks">;
  readonly password: string;
  readonly codeSecret: Uint8Array;
  readonly identities: DeskIdentities;
  readonly keys: DeskKeys;
}

/** Returns a new account with the keys of its desks wrapped to it. */
export async function newAccount(deps: Needs, request: AccountRequest): Promise<OfficerRow> {
  const { who, codeSecret } = request;
  const id = uuidv7({ msecs: deps.clock().getTime(), random: deps.random(16) });
  return {
    id,
    ...who,
    ...(await passwordFields(request)),
    codeSecret: encryptCodeSecret(codeSecret, id, deps.secrets.officerCodes),
    lastStep: 0,
    failures: 0,
    lockedUntil: null,
    disabledAt: null,
  };
}

/** Returns what of an account hangs on its password. */
export async function passwordFields({
  who,
  password,
  identities,
  keys,
}: Omit<AccountRequest, "codeSecret">): Promise<Pick<OfficerRow, "authHash" | "keys">> {
  const { authSecret, wrapSecret } = await deriveOfficerSecrets(who.name, password);
  return {
    authHash: await hashAuthSecret(authSecret),
    keys: await wrapKeys(who.desks, identities, keys, wrapSecret),
  };
}

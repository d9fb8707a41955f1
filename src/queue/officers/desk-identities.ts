import * as age from "age-encryption";
import { wrapKey } from "#domain/objection";
import type { DeskKeys, WrappedKey } from "#schemas/objection";

/** Private keys by desk. */
export type DeskIdentities = ReadonlyMap<string, string>;

/** Returns the private keys found in texts (age identity files), by the desk whose public key they belong to. */
export async function identitiesIn(texts: readonly string[], keys: DeskKeys): Promise<DeskIdentities> {
  const found = texts.flatMap((text) => text.match(/AGE-SECRET-KEY-1[0-9A-Z]{58}/g) ?? []);
  const byRecipient = new Map(
    await Promise.all(
      found.map(async (identity) => [await age.identityToRecipient(identity), identity] as const),
    ),
  );
  return new Map(
    keys.desks.flatMap(({ desk, recipient }) => {
      const identity = byRecipient.get(recipient);
      return identity === undefined ? [] : [[desk, identity]];
    }),
  );
}

/** Returns the keys of the desks wrapped to an officer. Throws where one is missing. */
export function wrapKeys(
  desks: readonly string[],
  identities: DeskIdentities,
  keys: DeskKeys,
  wrapSecret: string,
): Promise<WrappedKey[]> {
  return Promise.all(
    desks.map(async (desk) => {
      const identity = identities.get(desk);
      const known = keys.desks.find((one) => one.desk === desk);
      if (identity === undefined || known === undefined) throw new Error(`No private key of desk ${desk}`);
      return { desk, fingerprint: known.fingerprint, sealed: await wrapKey(age, identity, wrapSecret) };
    }),
  );
}

import { type AgeLibrary, fingerprintOf, makeCaseKey } from "#domain/objection";
import type { DeskKeys } from "#schemas/objection";

/** Identities, to be kept away from the project. */
export interface PrivateKeys {
  readonly escrow: string;
  readonly desks: readonly { readonly desk: string; readonly identity: string }[];
}

/** Returns a new key for the escrow and for every desk: what everyone may know, and what nobody else may. */
export async function makeKeys(
  age: AgeLibrary,
  { desks, nature, madeOn }: { desks: readonly string[] } & Pick<DeskKeys, "nature" | "madeOn">,
): Promise<{ open: DeskKeys; secret: PrivateKeys }> {
  const escrow = await newKey(age);
  const made = await Promise.all(desks.map(async (desk) => ({ desk, ...(await newKey(age)) })));
  return {
    open: {
      nature,
      madeOn,
      escrow: { recipient: escrow.recipient, fingerprint: escrow.fingerprint },
      desks: made.map(({ desk, recipient, fingerprint }) => ({ desk, recipient, fingerprint })),
    },
    secret: {
      escrow: escrow.identity,
      desks: made.map(({ desk, identity }) => ({ desk, identity })),
    },
  };
}

async function newKey(age: AgeLibrary) {
  const { identity, recipient } = await makeCaseKey(age);
  return { identity, recipient, fingerprint: await fingerprintOf(recipient) };
}

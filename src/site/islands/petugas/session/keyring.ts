import { unwrapKey } from "#domain/objection";
import type { Session } from "#schemas/browser";
import { loadAge } from "../shared/age.ts";

/** Identities of desks by desk; in memory only, never stored. */
export type Keyring = ReadonlyMap<string, string>;

/** Returns the desk keys of an officer, or null where the secret opens none of those there are. */
export async function unwrapKeys(keys: Session["keys"], wrapSecret: string): Promise<Keyring | null> {
  const age = await loadAge();
  const opened = await Promise.all(
    keys.map(async ({ desk, sealed }) => [desk, await unwrapKey(age, sealed, wrapSecret)] as const),
  );
  const ring = new Map<string, string>();
  for (const [desk, identity] of opened) if (identity !== null) ring.set(desk, identity);
  return ring.size === 0 && keys.length > 0 ? null : ring;
}

import { createHash, createHmac } from "node:crypto";
import { methodVersion } from "#domain/disclosure";
import type { DesilClassPolicy, DisclosurePolicy } from "#schemas";

/** Returns what tells one secret from another without telling the secret. */
export const secretFingerprint = (secret: string): string => keyed(secret, "sidik rahasia bansos terbuka");

/** Returns the keyed checksum of a ledger: damage, and a ledger made with another secret, show. */
export const sealOf = (secret: string, body: string): string => keyed(secret, `buku besar|${body}`);

/** Returns what tells one policy and method from another; reasons in words do not count. */
export function policyFingerprint(classes: DesilClassPolicy, disclosure: DisclosurePolicy): string {
  const exceptions = Object.entries(classes.exceptions)
    .map(([area, { classes: own }]) => [area, own])
    .sort();
  const values = Object.entries(disclosure).map(([name, { value }]) => [name, value]);
  return createHash("sha256")
    .update(JSON.stringify([methodVersion, classes.default, exceptions, values.sort()]))
    .digest("hex");
}

const keyed = (secret: string, message: string) => createHmac("sha256", secret).update(message).digest("hex");

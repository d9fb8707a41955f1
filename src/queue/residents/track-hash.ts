import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import type { Secrets } from "../deps.ts";

/** Preparing a key costs several times what hashing with it does. */
const prepared = new WeakMap<Buffer, KeyObject>();

/** Returns what the store keeps of a track token: without the pepper of the service it leads to no case. */
export function trackHashOf(trackToken: string, { pepper }: Secrets): string {
  const key = prepared.get(pepper) ?? createSecretKey(pepper);
  prepared.set(pepper, key);
  return createHmac("sha256", key).update(trackToken).digest("hex");
}

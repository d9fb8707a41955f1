import { createHmac } from "node:crypto";
import type { Secrets } from "../deps.ts";

/** Returns what the store keeps of a track token: without the pepper of the service it leads to no case. */
export function trackHashOf(trackToken: string, { pepper }: Secrets): string {
  return createHmac("sha256", pepper).update(trackToken).digest("hex");
}

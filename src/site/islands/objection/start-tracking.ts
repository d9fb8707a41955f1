import { sayThatScriptRuns } from "./dom.ts";

/** Makes the tracking page open and seal in the browser. Without WebCrypto the plain form stays. */
export function startTracking(): void {
  if (!globalThis.crypto?.subtle) return;
  sayThatScriptRuns();
}

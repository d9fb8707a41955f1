import type { KeepRequest } from "./worker-scope.ts";

/** Starts the service worker of a page. Returns how to ask it to keep things; null where the browser has none. */
export async function startKeeping(
  worker: string,
  scope: string,
): Promise<((request: KeepRequest) => void) | null> {
  if (!("serviceWorker" in navigator)) return null;
  await navigator.serviceWorker.register(worker, { scope });
  const { active } = await navigator.serviceWorker.ready;
  await isControlled();
  return (request) => active?.postMessage(request);
}

/** Returns the addresses of the styles, scripts and icons of ours that the page has loaded. */
export function loadedFiles(): string[] {
  const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  return files
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(_astro\/|ikon)/.test(pathname))
    .map(({ pathname }) => pathname);
}

function isControlled(): Promise<unknown> | null {
  if (navigator.serviceWorker.controller) return null;
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
}

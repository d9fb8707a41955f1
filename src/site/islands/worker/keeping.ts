import type { WorkerScope } from "./worker-scope.ts";

/** A page that does not answer within this is shown as it was kept. */
const patience = 4000;

/**
 * Makes a service worker keep what its page asks it to, under `store`, and answer with it where there is no network. Of
 * the files whose path is like `data` it keeps those that were read.
 */
export function keepPages(self: WorkerScope, store: string, data?: RegExp): void {
  self.addEventListener("install", () => self.skipWaiting());
  self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

  self.addEventListener("message", (event) => {
    const { keep, isAll } = event.data;
    if (keep) event.waitUntil(isAll ? keepOnly(store, keep) : keepToo(store, keep));
  });

  self.addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== "GET" || origin !== self.location.origin) return;
    if (mode === "navigate") event.respondWith(freshOrKept(store, event.request, pathname));
    else if (pathname.startsWith("/_astro/")) event.respondWith(keptOrFresh(store, event.request));
    else if (data?.test(pathname)) event.respondWith(freshAndKept(store, event.request));
  });
}

async function keepToo(store: string, addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(store);
  await Promise.all(addresses.map((address) => cache.add(address)));
}

/** Lets go of what an earlier version of the page used. */
async function keepOnly(store: string, addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(store);
  const wanted = new Set(addresses);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/_astro/") && !wanted.has(pathname)) await cache.delete(request);
  }
}

/** Files under this name never change. */
async function keptOrFresh(store: string, request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function freshOrKept(store: string, request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(pathname);
  if (!kept) return fetch(request);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (fresh.ok) await cache.put(pathname, fresh.clone());
    return fresh;
  } catch {
    return kept;
  }
}

/** Data may be withdrawn, so what was kept is for want of a network only. */
async function freshAndKept(store: string, request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  try {
    const fresh = await fetch(request, kept ? { signal: AbortSignal.timeout(patience) } : {});
    if (fresh.ok) await cache.put(request, fresh.clone()).catch(() => undefined);
    else await cache.delete(request);
    return fresh;
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

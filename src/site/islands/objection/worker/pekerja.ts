import { deliver } from "../send/deliver.ts";
import { outbox } from "../send/outbox.ts";
import { solvedChallenge } from "../send/proof.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

const store = "sanggah-1";
const syncTag = "kirim-sanggahan";
/** A page that does not answer within this is shown as it was kept. */
const patience = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { keep, isAll } = event.data;
  if (keep) event.waitUntil(isAll ? keepOnly(keep) : keepToo(keep));
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate") event.respondWith(freshOrKept(event.request, pathname));
  else if (pathname.startsWith("/_astro/")) event.respondWith(keptOrFresh(event.request));
});

self.addEventListener("sync", (event) => {
  if (event.tag === syncTag) event.waitUntil(deliverAll());
});

async function keepToo(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(store);
  await Promise.all(addresses.map((address) => cache.add(address)));
}

/** Lets go of what an earlier version of the page used. */
async function keepOnly(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(store);
  const wanted = new Set(addresses);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/_astro/") && !wanted.has(pathname)) await cache.delete(request);
  }
}

/** Files under this name never change. */
async function keptOrFresh(request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function freshOrKept(request: Request, pathname: string): Promise<Response> {
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

/** Throws where something still waits, so that the browser tries again later. */
async function deliverAll(): Promise<void> {
  for (const parcel of await outbox.all()) {
    const { kind } = await deliver(parcel, solvedChallenge);
    if (kind === "waiting" || kind === "photos_waiting") throw new Error(kind);
  }
}

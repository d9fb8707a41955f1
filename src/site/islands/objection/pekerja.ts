import { keepPages } from "../worker/keeping.ts";
import type { WorkerScope } from "../worker/worker-scope.ts";
import { deliver } from "./send/deliver.ts";
import { outbox } from "./send/outbox.ts";
import { solvedChallenge } from "./send/proof.ts";

declare const self: WorkerScope;

const syncTag = "kirim-sanggahan";

keepPages(self, "sanggah-1");

self.addEventListener("sync", (event) => {
  if (event.tag === syncTag) event.waitUntil(deliverAll());
});

/** Throws where something still waits, so that the browser tries again later. */
async function deliverAll(): Promise<void> {
  for (const parcel of await outbox.all()) {
    const { kind } = await deliver(parcel, solvedChallenge);
    if (kind === "waiting" || kind === "photos_waiting") throw new Error(kind);
  }
}

import { markWaiting } from "../waiting-mark.ts";
import { deliver, type Outcome } from "./deliver.ts";
import { outbox } from "./outbox.ts";
import { solvedChallenge } from "./proof.ts";

export const syncTag = "kirim-sanggahan";
const lock = "bansos-terbuka/kirim";
/** Seconds between tries without word from the network; the last one is repeated. */
const pauses = [2, 5, 15, 60];

type Listener = (id: string, outcome: Outcome) => void;

/** Brings the parcels of the outbox to the service while the page is open: at once, when the network returns, and again after pauses. */
export class Courier {
  readonly #tell: Listener;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;

  constructor(tell: Listener) {
    this.#tell = tell;
    addEventListener("online", () => this.goNow());
  }

  /** Tries at once, and starts with short pauses again. */
  goNow(): void {
    this.#tries = 0;
    this.#go();
  }

  async #go(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    clearTimeout(this.#timer);
    const pause = await alone(() => this.#round()).finally(() => {
      this.#isRunning = false;
    });
    if (pause === null) return;
    askForBackgroundSync();
    this.#timer = setTimeout(() => this.#go(), pause * 1000);
  }

  /** Returns after how many seconds to try again; null where nothing waits. */
  async #round(): Promise<number | null> {
    let pause: number | null = null;
    const pauseNow = pauses[Math.min(this.#tries, pauses.length - 1)] ?? 60;
    this.#tries += 1;
    for (const parcel of await outbox.all()) {
      const outcome = await deliver(parcel, solvedChallenge);
      this.#tell(parcel.id, outcome);
      if (outcome.kind === "waiting") pause = outcome.seconds ?? pauseNow;
      if (outcome.kind === "photos_waiting") pause = pauseNow;
    }
    markWaiting((await outbox.all()).length > 0);
    return pause;
  }
}

/** One tab at a time delivers; where the browser has no locks a case sent twice is still one case. */
function alone<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks ? navigator.locks.request(lock, work) : work();
}

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Lets the worker deliver when the network returns after the page was closed, where the browser can. */
async function askForBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration("/sanggah/")) as
    | SyncRegistration
    | undefined;
  await registration?.sync?.register(syncTag).catch(() => undefined);
}

import { setTimeout } from "node:timers/promises";
import type { Filing } from "#schemas/objection";
import { filingMaker } from "../bench/queue/filings.ts";

/** What residents were told is kept: the sealed body by case id. */
export type Acknowledged = Map<string, string>;

export interface Clients {
  /** No new filings; resolves when each filing under way was acknowledged. */
  readonly finish: () => Promise<void>;
  readonly sent: () => number;
  readonly retried: () => number;
  /** Answers by status; 0 where there was none. */
  readonly statuses: () => ReadonlyMap<number, number>;
}

const patienceMs = 15_000;
const pauseMs = 100;
/** Of a hundred acknowledged filings, how many are sent once more, as by an impatient press. */
const repeatedPercent = 10;

/**
 * Files as fast as answers come, each client one filing at a time, and the same filing again until it is acknowledged.
 * `origin` may change: a service that was started anew listens elsewhere.
 */
export function startClients(count: number, origin: () => string, acknowledged: Acknowledged): Clients {
  const makeFiling = filingMaker();
  const statuses = new Map<number, number>();
  let isFinishing = false;
  let sent = 0;
  let retried = 0;

  async function post(filing: Filing): Promise<boolean> {
    sent += 1;
    const status = await statusOf(origin(), filing);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 400 && status < 500) throw new Error(`A filing was answered with ${status}`);
    return status === 200 || status === 201;
  }

  async function client(): Promise<void> {
    while (!isFinishing) {
      const filing = makeFiling();
      while (!(await post(filing))) {
        retried += 1;
        await setTimeout(pauseMs);
      }
      acknowledged.set(filing.id, filing.sealed.body);
      if (Math.random() * 100 < repeatedPercent) await post(filing);
    }
  }

  const running = Promise.all(Array.from({ length: count }, client));
  running.catch(() => undefined);
  return {
    finish: async () => {
      isFinishing = true;
      await running;
    },
    sent: () => sent,
    retried: () => retried,
    statuses: () => statuses,
  };
}

async function statusOf(origin: string, filing: Filing): Promise<number> {
  try {
    const response = await fetch(`${origin}/v1/cases`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": filing.id },
      body: JSON.stringify(filing),
      signal: AbortSignal.timeout(patienceMs),
    });
    const receipt = (await response.json()) as { readonly id?: string };
    const isKept = response.status === 200 || response.status === 201;
    if (isKept && receipt.id !== filing.id) throw new TypeError("The receipt is for another case");
    return response.status;
  } catch {
    return 0;
  }
}

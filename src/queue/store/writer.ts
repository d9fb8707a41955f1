import type { Database } from "./database.ts";
import { QueueBusy, StoreUnavailable } from "./errors.ts";
import { type FilingCommand, fileAll } from "./file-cases.ts";
import { FailedAlone, inOneTransaction, type Unit } from "./unit.ts";

/** Work for the writer. It either throws before it has written anything for itself, or writes all of it. */
export type Work<Result> = (unit: Unit) => Promise<Result>;

export interface WriterLimits {
  /** Commands that may wait. */
  readonly waiting: number;
  /** Bytes they may hold together. */
  readonly waitingBytes: number;
  /** Commands in one transaction. */
  readonly group: number;
}

const usualLimits: WriterLimits = { waiting: 2000, waitingBytes: 64_000_000, group: 200 };

/** Takes writes in and commits them in groups: one transaction, one wait for the disk, many acknowledgements. */
export interface Writer {
  readonly file: (filing: FilingCommand["filing"], bytes: number) => Promise<FilingCommand["result"]>;
  readonly work: <Result>(work: Work<Result>, bytes?: number) => Promise<Result>;
  /** Resolves when everything taken in is settled; from then on nothing is taken in. */
  readonly close: () => Promise<void>;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

interface Waiting {
  readonly command: { readonly filing: FilingCommand["filing"] } | { readonly work: Work<unknown> };
  readonly bytes: number;
  readonly settle: (outcome: Outcome) => void;
}

export function startWriter(database: Database, limits: WriterLimits = usualLimits): Writer {
  const waiting: Waiting[] = [];
  let waitingBytes = 0;
  let isClosed = false;
  let running: Promise<void> | null = null;

  function take<Result>(command: Waiting["command"], bytes: number): Promise<Result> {
    if (isClosed) return Promise.reject(new StoreUnavailable("it is closed"));
    if (waiting.length >= limits.waiting || waitingBytes + bytes > limits.waitingBytes)
      return Promise.reject(new QueueBusy(waiting.length));
    return new Promise<Result>((resolve, reject) => {
      const settle = (outcome: Outcome) =>
        "error" in outcome ? reject(outcome.error) : resolve(outcome.value as Result);
      waiting.push({ command, bytes, settle });
      waitingBytes += bytes;
      running ??= run();
    });
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // What other requests of this turn bring goes into the same group.
      if (limits.group > 1) await new Promise((resolve) => setImmediate(resolve));
      const group = waiting.splice(0, limits.group);
      for (const { bytes } of group) waitingBytes -= bytes;
      await commit(database, group);
    }
    running = null;
  }

  return {
    file: (filing, bytes) => take({ filing }, bytes),
    work: (work, bytes = 0) => take({ work }, bytes),
    close: async () => {
      isClosed = true;
      while (running !== null) await running;
    },
  };
}

/** Commits the group; where one of it cannot be written, each alone, so that it fails by itself. */
async function commit(database: Database, group: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await inOneTransaction(database, (unit) => outcomesOf(unit, group));
    for (const [index, { settle }] of group.entries()) settle(outcomes[index] ?? { value: undefined });
  } catch (error) {
    const reason = database.unavailable(error);
    if (reason === null && group.length > 1) {
      for (const single of group) await commit(database, [single]);
      return;
    }
    const shown = reason === null ? error : new StoreUnavailable(reason, { cause: error });
    for (const { settle } of group) settle({ error: shown });
  }
}

async function outcomesOf(unit: Unit, group: readonly Waiting[]): Promise<readonly Outcome[]> {
  const filings = group.flatMap(({ command }) => ("filing" in command ? [command.filing] : []));
  const filed = (await fileAll(unit, filings)).values();
  const outcomes: Outcome[] = [];
  for (const { command } of group)
    outcomes.push(
      "filing" in command ? { value: filed.next().value } : await outcomeOf(() => command.work(unit)),
    );
  return outcomes;
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof FailedAlone) return { error: error.cause };
    throw error;
  }
}

import type { KeptStore } from "../store/index.ts";
import { publishHead } from "./publish-head.ts";
import { type Rules, resumeUnanswered } from "./resume-unanswered.ts";
import { enforceRetention, type RetentionReport } from "./retention.ts";
import { isClockTrusted } from "./trusted-clock.ts";

export interface JobDeps extends Rules {
  readonly store: KeptStore;
  readonly clock: () => Date;
  /** Where the heads of the chain are published. */
  readonly folder: string;
}

export interface JobReport {
  readonly resumed: number;
  readonly erased: RetentionReport;
  readonly isHeadPublished: boolean;
  /** False where the clock may have jumped: then nothing was resumed or erased. */
  readonly isClockTrusted: boolean;
}

const nothing: RetentionReport = { files: 0, content: 0, events: 0 };

/** Does everything that is due. Doing it twice, or in two processes at once, does no harm. */
export async function runJobs({ store, clock, folder, ...rules }: JobDeps): Promise<JobReport> {
  const now = clock();
  const isTrusted = isClockTrusted(folder, now);
  await store.dropExpired(now.toISOString());
  return {
    resumed: isTrusted ? await resumeUnanswered(store, rules, now) : 0,
    erased: isTrusted ? await enforceRetention(store, rules.policy, now) : nothing,
    isHeadPublished: await publishHead(store, folder, now),
    isClockTrusted: isTrusted,
  };
}

const everyMs = 15 * 60_000;

export interface RunningJobs {
  /** Resolves when the run under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Runs the jobs now and four times an hour. What fails is told and tried again with the next run. */
export function startJobs(
  deps: JobDeps,
  told: {
    readonly done: (report: JobReport) => void;
    readonly failed: (error: unknown) => void;
  },
): RunningJobs {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(() => runJobs(deps).then(told.done, told.failed));
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

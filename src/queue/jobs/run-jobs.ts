import type { KeptStore } from "../store/index.ts";
import { publishHead } from "./publish-head.ts";
import { type Rules, resumeUnanswered } from "./resume-unanswered.ts";
import { enforceRetention, type RetentionReport } from "./retention.ts";

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
}

/** Does everything that is due. Doing it twice, or in two processes at once, does no harm. */
export async function runJobs({ store, clock, folder, ...rules }: JobDeps): Promise<JobReport> {
  const now = clock();
  await store.dropExpired(now.toISOString());
  return {
    resumed: await resumeUnanswered(store, rules, now),
    erased: await enforceRetention(store, rules.policy, now),
    isHeadPublished: await publishHead(store, folder, now),
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

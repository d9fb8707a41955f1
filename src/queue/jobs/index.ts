export { publishedHeads, publishHead } from "./publish-head.ts";
export { resumeUnanswered } from "./resume-unanswered.ts";
export { enforceRetention, type RetentionReport } from "./retention.ts";
export { type JobDeps, type JobReport, type RunningJobs, runJobs, startJobs } from "./run-jobs.ts";

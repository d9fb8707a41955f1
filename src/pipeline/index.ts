export type { PublishEvent, PublishOptions, PublishResult, PublishSummary, Stage } from "./options.ts";
export { formatProblem, formatProblems } from "./problems/index.ts";
export {
  auditRelease,
  formatPublicAudit,
  type PublicAudit,
  type PublicAuditOptions,
} from "./public-audit/index.ts";
export { publish } from "./publish.ts";
export { damagedFiles } from "./release/index.ts";
export { formatSummary } from "./summary.ts";
export { type WithdrawResult, withdraw } from "./withdraw/index.ts";

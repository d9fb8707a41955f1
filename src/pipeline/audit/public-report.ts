import type { AuditReport, RuleOutcome } from "#domain/audit";
import type { PublishedAudit } from "#schemas";

/** Rules held against true counts: how much they had to look at would tell how many rows moved in truth. */
const heldAgainstTruth: readonly RuleOutcome["rule"][] = [
  "small_counts_hidden",
  "kept_between_periods",
  "kept_between_releases",
];

/** Returns the report as it is published: every rule with its outcome, and nothing that was counted in secret.
 * Incidents are only counted: their cells stay open to attack until the office has acted. */
export function publicReport({
  passed,
  base,
  minimumDenominator,
  fingerprint,
  rules,
  incidents = [],
}: AuditReport): PublishedAudit {
  return {
    passed,
    base,
    minimumDenominator,
    fingerprint,
    incidents: incidents.length,
    rules: rules.map(({ rule, status, checked, failed }) =>
      heldAgainstTruth.includes(rule) ? { rule, status, failed } : { rule, status, checked, failed },
    ),
  };
}

import type { PublishedTables, RoundedTables } from "../tables/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { AuditReport } from "./report.ts";

/**
 * Returns the tables as publishable: the only way from rounded to published. Throws if the report has a rule
 * that failed or was skipped, or belongs to other tables.
 */
export function release(rounded: RoundedTables, report: AuditReport): PublishedTables {
  const open = report.rules.filter(({ status }) => status !== "passed").map(({ rule }) => rule);
  if (!report.passed || open.length > 0 || report.rules.length === 0)
    throw new Error(`Not released: the audit did not pass (${open.join(", ") || "no rule was checked"})`);
  if (report.fingerprint !== fingerprintOf(rounded))
    throw new Error("Not released: the audit report belongs to other tables");
  const tables: unknown = rounded;
  return tables as PublishedTables;
}

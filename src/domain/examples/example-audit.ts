import { type AuditInput, type AuditReport, audit, exactFamilies, type RuleOutcome } from "../audit/index.ts";
import type { RawTables, RoundedTables, TableRow, Tables } from "../tables/index.ts";
import { exampleSetting } from "./example-release.ts";

/** Returns the report on a release of the examples. */
export function auditExample(
  { raw, rounded }: { readonly raw: RawTables; readonly rounded: Tables },
  changes: Partial<AuditInput> = {},
): AuditReport {
  return audit({
    ...exampleSetting,
    rounded: rounded as RoundedTables,
    raw,
    earlier: [],
    families: exactFamilies(raw, exampleSetting.datasets),
    ...changes,
  });
}

/** Returns the rules that failed. */
export function failedRules(report: AuditReport): RuleOutcome["rule"][] {
  return report.rules.filter(({ status }) => status === "failed").map(({ rule }) => rule);
}

/** Returns the tables with the rows of one dataset rewritten; a row written as null is left out. */
export function tamper(
  tables: Tables,
  dataset: string,
  rewrite: (row: TableRow, index: number) => Partial<TableRow> | null,
): Tables {
  const rows = (tables[dataset] ?? []).flatMap((row, index) => {
    const cells = rewrite(row, index);
    return cells === null ? [] : [{ ...row, ...cells } as TableRow];
  });
  return { ...tables, [dataset]: rows };
}

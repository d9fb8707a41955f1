import { formatCount, reader } from "#messages";
import type { PublishedAudit } from "#schemas";
import type { TableCell, TableModel } from "../components/DataTable.tsx";

const t = reader("audit");
type RuleName = Parameters<typeof t>[0];

/** Returns every rule of a release's audit in words, how often it was tried and how often it failed. */
export function auditTable({ rules }: PublishedAudit, release: string): TableModel {
  return {
    caption: t("page.caption", { release }),
    columns: [{ label: t("page.rule") }, { label: t("page.checked") }, { label: t("page.failed") }],
    rows: rules.map(({ rule, checked, failed }) => ({
      head: t(`rule.${rule}` as RuleName),
      cells: [triedCell(checked), formatCount(failed)],
    })),
  };
}

/** Returns the main sentence of the audit page; a rule that found nothing to try does not count as passed. */
export function auditFinding({ rules }: PublishedAudit, release: string): string {
  const checked = rules.reduce((sum, rule) => sum + (rule.checked ?? 0), 0);
  const tried = rules.filter((rule) => rule.checked !== 0);
  return t("page.finding", { release, rules: tried.length, checked: formatCount(checked) });
}

function triedCell(checked: number | undefined): TableCell {
  if (checked === undefined) return { reason: t("page.secret") };
  return checked === 0 ? { reason: t("page.nothing") } : formatCount(checked);
}

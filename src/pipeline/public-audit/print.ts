import type { AuditFinding, AuditIncident, RuleOutcome } from "#domain/audit";
import { formatCount, formatPeriod, reader } from "#messages";
import { fileChecks, type PublicAudit } from "./public-audit.ts";

const text = reader("audit");
const shown = 5;

/** Returns the result as lines for a reader. */
export function formatPublicAudit(result: PublicAudit): string {
  const { release, passed, report, files, earlier, figures } = result;
  const incidents = report.incidents ?? [];
  return [
    text(passed ? "passed" : "failed", { release }),
    earlier.length > 0 ? text("earlier", { releases: earlier.join(", ") }) : text("no_earlier"),
    text("figures", { used: formatCount(figures.used) }),
    ...figures.unused.map(({ kode_wilayah, program, periode, kolom }) =>
      text("figure_unused", { kode_wilayah, program, periode, kolom }),
    ),
    "",
    ...fileChecks.flatMap((check) => listed(text(`file.${check}`), files[check])),
    ...report.rules.flatMap(ruleLines),
    ...(incidents.length > 0 ? ["", text("incidents", { count: formatCount(incidents.length) })] : []),
    ...incidents.slice(0, shown).flatMap(incidentLines),
    ...more(incidents.length),
    "",
    text("assumptions"),
  ].join("\n");
}

function ruleLines({ rule, status, checked, failed, findings }: RuleOutcome): string[] {
  const name = text(`rule.${rule}`);
  if (status === "passed") return [`  ✓ ${text("rule_passed", { name, checked: formatCount(checked) })}`];
  if (status === "skipped") return [`  – ${text("rule_skipped", { name })}`];
  return [
    `  ✗ ${text("rule_failed", { name, failed: formatCount(failed) })}`,
    ...findings.slice(0, shown).map((finding) => `      ${findingText(finding)}`),
    ...more(failed),
  ];
}

function listed(name: string, bad: readonly string[]): string[] {
  if (bad.length === 0) return [`  ✓ ${name}`];
  const lines = bad.slice(0, shown).map((one) => `      ${one}`);
  return [`  ✗ ${name}`, ...lines, ...more(bad.length)];
}

function findingText({ dataset, kode_wilayah, periode, program, desilClass, ...rest }: AuditFinding): string {
  const { column, value, interval } = rest;
  const place = [
    dataset,
    kode_wilayah,
    periode && /^\d{4}-(T\d|\d{2})$/.test(periode) ? formatPeriod(periode) : periode,
    program,
    desilClass && (desilClass === "belum_ada" ? text("no_desil") : text("desil", { desil: desilClass })),
    column,
  ].filter(Boolean);
  const found = value === null ? "" : text("value", { value });
  const narrowed = interval ? text("interval", { low: interval.low, high: interval.high }) : "";
  return [place.join(", "), found, narrowed].filter(Boolean).join("; ") || text("nowhere");
}

function incidentLines({ release, finding, figures, steps }: AuditIncident): string[] {
  return [
    `  ! ${release}: ${findingText(finding)}`,
    ...figures.map(
      ({ kode_wilayah, program, periode, kolom, nilai }) =>
        `      ${text("incident_figure", { kode_wilayah, program, periode, kolom, value: formatCount(nilai) })}`,
    ),
    ...steps.map((step, index) => `      ${index + 1}. ${text(`step.${step}`)}`),
  ];
}

function more(count: number): string[] {
  return count > shown ? [`      ${text("more", { count: formatCount(count - shown) })}`] : [];
}

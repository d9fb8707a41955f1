import type { LinearSolver } from "../bounds/index.ts";
import { findingOn, gatherEvidence, type Notes } from "../evidence.ts";
import { publishedRows } from "../published-row.ts";
import {
  type AuditInput,
  type AuditReport,
  findingsKept,
  type OutsideFigure,
  type RuleOutcome,
} from "../report.ts";
import { outsideFigures } from "../rules/outside-figures.ts";
import { incidentsOf, withoutIncidents } from "./incidents.ts";
import { linkedCells } from "./linked-cells.ts";
import { linkedFlows } from "./linked-flows.ts";
import { outsideLinks } from "./outside-links.ts";

/**
 * Returns the report of `audit` with the rules that need a solver: counts stay open against all that hangs
 * together with them, and against every outside figure. What an outside figure opens in an earlier release is
 * an incident there; the release under audit fails for what it adds. Fails closed as `audit` does.
 */
export function auditLinks(report: AuditReport, input: AuditInput, solver: LinearSolver): AuditReport {
  const { rows, base } = gatherEvidence(input);
  const { programs, classes } = input;
  const figures = input.outsideFigures ?? [];
  const linked = runRule("linked_cells", (notes) =>
    linkedCells({ rows, programs, classes, base, solver }, notes),
  );
  const flows = runRule("linked_flows", (notes) =>
    linkedFlows({ rows, programs, classes, base, solver, input }, notes),
  );
  const present = outsideOutcomes(input, solver, figures);
  const incidents = incidentsOf(
    input.earlier.map(({ release, tables }) => ({
      release,
      findings: outsideOutcomes(
        { ...input, rounded: tables as typeof input.rounded },
        solver,
        figures,
      ).flatMap(({ findings }) => findings),
    })),
    figures,
  );
  const outside = present.map((outcome) => withoutIncidents(outcome, incidents));
  const replaced = new Map(outside.map((outcome) => [outcome.rule, outcome]));
  const rules = [
    ...report.rules.map((outcome) => replaced.get(outcome.rule) ?? outcome),
    ...[linked, flows].map((outcome) => ({
      ...outcome,
      findings: outcome.findings.slice(0, findingsKept),
    })),
    ...outside.filter(({ rule }) => rule === "outside_links"),
  ];
  return { ...report, rules, incidents, passed: rules.every(({ status }) => status === "passed") };
}

/** Outcomes of both rules on outside figures, with every finding. */
function outsideOutcomes(
  input: AuditInput,
  solver: LinearSolver,
  figures: readonly OutsideFigure[],
): RuleOutcome[] {
  const { rounded, datasets, programs, classes, policy } = input;
  const rows = publishedRows(rounded, datasets);
  const base = policy.roundingBase.value;
  return [
    runRule("outside_figures", (notes) => outsideFigures(gatherEvidence(input), notes)),
    runRule("outside_links", (notes) =>
      outsideLinks({ rows, programs, classes, base, figures, solver }, notes),
    ),
  ];
}

function runRule(rule: RuleOutcome["rule"], check: (notes: Notes) => void): RuleOutcome {
  const notes = {
    checked: 0,
    failed: 0,
    findings: [],
    kept: Number.POSITIVE_INFINITY,
  } satisfies Notes as Notes;
  try {
    check(notes);
  } catch (error) {
    notes.failed += 1;
    notes.findings.push(findingOn({}, `the rule could not be worked out: ${String(error)}`));
  }
  const { checked, failed, findings } = notes;
  return { rule, status: failed === 0 ? "passed" : "failed", checked, failed, findings };
}

import { type Evidence, findingOn, gatherEvidence, openNotes, type RuleCheck } from "./evidence.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type AuditInput, type AuditReport, type AuditRule, auditRules, type RuleOutcome } from "./report.ts";
import { smallCountsHidden } from "./rules/against-truth.ts";
import { anyProgrammeAgrees } from "./rules/any-programme.ts";
import { casesRounded } from "./rules/cases-rounded.ts";
import {
  publishableValues,
  reasonsInPlace,
  statesSum,
  structuralZeros,
  totalsSum,
  valuesWhole,
} from "./rules/cells.ts";
import { cityAgrees } from "./rules/city-agrees.ts";
import { classesFixed, denominatorShared, denominatorsMove, familiesSum } from "./rules/denominators.ts";
import { flowReasons } from "./rules/flow-reasons.ts";
import { flowsReconcile } from "./rules/flows-reconcile.ts";
import { intervalWidth } from "./rules/interval-width.ts";
import { keptBetweenPeriods, keptBetweenReleases } from "./rules/kept.ts";
import { outsideFigures } from "./rules/outside-figures.ts";
import { partsAgree } from "./rules/parts-agree.ts";
import { rowsComplete } from "./rules/rows-complete.ts";
import { splitsComplete } from "./rules/splits-complete.ts";

const checks: Readonly<Record<AuditRule, RuleCheck>> = {
  rows_complete: rowsComplete,
  values_whole: valuesWhole,
  reasons_in_place: reasonsInPlace,
  structural_zeros: structuralZeros,
  classes_fixed: classesFixed,
  publishable_values: publishableValues,
  states_sum: statesSum,
  totals_sum: totalsSum,
  denominator_shared: denominatorShared,
  denominator_moves: denominatorsMove,
  families_sum: familiesSum,
  city_agrees: cityAgrees,
  flows_reconcile: flowsReconcile,
  flow_reasons: flowReasons,
  splits_complete: splitsComplete,
  parts_agree: partsAgree,
  cases_rounded: casesRounded,
  any_programme: anyProgrammeAgrees,
  interval_width: intervalWidth,
  outside_figures: outsideFigures,
  small_counts_hidden: smallCountsHidden,
  kept_between_periods: keptBetweenPeriods,
  kept_between_releases: keptBetweenReleases,
};

/**
 * Returns a report on what an attacker could read from the tables: every rule with what it checked and where it
 * fails. Written apart from the rounding and sharing nothing with it but the public rules. Fails closed: a rule
 * that cannot be worked out has failed, a rule whose evidence is missing is skipped, and either keeps the
 * tables from being released.
 */
export function audit(input: AuditInput): AuditReport {
  const evidence = gatherEvidence(input);
  const rules = auditRules.map((rule) => runRule(rule, evidence));
  return {
    passed: rules.every(({ status }) => status === "passed"),
    base: evidence.base,
    minimumDenominator: evidence.minimum,
    fingerprint: fingerprintOf(input.rounded),
    rules,
  };
}

function runRule(rule: AuditRule, evidence: Evidence): RuleOutcome {
  const notes = openNotes();
  if (isEvidenceMissing(rule, evidence)) return { rule, status: "skipped", ...notes };
  try {
    checks[rule](evidence, notes);
  } catch (error) {
    notes.failed += 1;
    notes.findings.push(findingOn({}, `the rule could not be worked out: ${String(error)}`));
  }
  return { rule, status: notes.failed === 0 ? "passed" : "failed", ...notes };
}

function isEvidenceMissing(rule: AuditRule, { input: { raw, earlier } }: Evidence): boolean {
  if (rule === "kept_between_releases" && earlier.length > 0)
    return raw === undefined || earlier.at(-1)?.raw === undefined;
  return raw === undefined && (rule === "small_counts_hidden" || rule === "kept_between_periods");
}

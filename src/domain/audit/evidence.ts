import { type PublishedRow, publishedRows } from "./published-row.ts";
import { type AuditFinding, type AuditInput, findingsKept } from "./report.ts";

/** What every rule looks at. */
export interface Evidence {
  readonly input: AuditInput;
  readonly rows: readonly PublishedRow[];
  readonly base: number;
  readonly minimum: number;
}

/** What one rule has seen. */
export interface Notes {
  checked: number;
  failed: number;
  readonly findings: AuditFinding[];
  /** Findings to keep, where it is not \`findingsKept\`. */
  readonly kept?: number;
}

/** One rule: notes what it checks, and every place where it does not hold. */
export type RuleCheck = (evidence: Evidence, notes: Notes) => void;

/** Returns the evidence an audit works on. */
export function gatherEvidence(input: AuditInput): Evidence {
  const base = input.policy.roundingBase.value;
  return {
    input,
    rows: publishedRows(input.rounded, input.datasets),
    base,
    minimum: Math.max(input.policy.minimumDenominator.value, 2 * base),
  };
}

/** Returns empty notes. */
export function openNotes(): Notes {
  return { checked: 0, failed: 0, findings: [] };
}

/** Notes one check; the finding is written only where it failed. */
export function check(notes: Notes, holds: boolean, finding: () => AuditFinding): void {
  notes.checked += 1;
  if (holds) return;
  notes.failed += 1;
  if (notes.findings.length < (notes.kept ?? findingsKept)) notes.findings.push(finding());
}

/** Returns a finding that has no row. */
export function findingOn(place: Partial<AuditFinding>, detail: string): AuditFinding {
  return {
    dataset: null,
    kode_wilayah: null,
    periode: null,
    program: null,
    desilClass: null,
    column: null,
    value: null,
    ...place,
    detail,
  };
}

/** Claims whether the row is per kabupaten/kota and single desil, reconciled with kecamatan rows. */
export function isCityTable(row: PublishedRow | undefined): boolean {
  return row?.protection.reconcilesWith !== undefined;
}

import { kabupatenKotaOf } from "../../region/index.ts";
import {
  type AuditFinding,
  type AuditIncident,
  findingsKept,
  type OutsideFigure,
  type RuleOutcome,
} from "../report.ts";

/** Findings of an earlier release under the figures known today. */
export interface EarlierFindings {
  readonly release: string;
  readonly findings: readonly AuditFinding[];
}

const steps = ["beri_tahu", "tarik_atau_gabung_kelas", "catat_di_log"] as const;

/**
 * Returns the incident for every finding: the cell, the oldest release that has it, and what to do. Told to the
 * office: the public report only counts them, as the cell stays open to attack until the steps are done.
 */
export function incidentsOf(
  earlier: readonly EarlierFindings[],
  figures: readonly OutsideFigure[],
): AuditIncident[] {
  const known = new Set<string>();
  return earlier.flatMap(({ release, findings }) =>
    findings.flatMap((finding) => {
      const name = findingName(finding);
      if (known.has(name)) return [];
      known.add(name);
      return [{ release, finding, figures: figures.filter((figure) => isNear(figure, finding)), steps }];
    }),
  );
}

/**
 * Returns the outcome without the findings that an earlier release has just so: published there with the same
 * count and narrowed there by the same figures, they are not what this release adds.
 */
export function withoutIncidents(outcome: RuleOutcome, incidents: readonly AuditIncident[]): RuleOutcome {
  const known = new Set(incidents.map(({ finding }) => findingName(finding)));
  const findings = outcome.findings.filter((finding) => !known.has(findingName(finding)));
  const failed = outcome.failed - (outcome.findings.length - findings.length);
  return {
    ...outcome,
    status: failed > 0 ? outcome.status : "passed",
    failed,
    findings: findings.slice(0, findingsKept),
  };
}

function isNear({ kode_wilayah, periode }: OutsideFigure, finding: AuditFinding): boolean {
  const city = kabupatenKotaOf(finding.kode_wilayah ?? "");
  return periode === finding.periode && kabupatenKotaOf(kode_wilayah) === city;
}

/** The cell and its published count; how far it is narrowed may differ from one release to the next. */
function findingName(finding: AuditFinding): string {
  const { dataset, kode_wilayah, periode, program, desilClass, column, value } = finding;
  return [dataset, kode_wilayah, periode, program, desilClass, column, value].join("|");
}

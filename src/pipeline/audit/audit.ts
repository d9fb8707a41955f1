import {
  type AuditFinding,
  type AuditReport,
  audit,
  auditLinks,
  exactFamilies,
  type LinearSolver,
  type RuleOutcome,
  release,
} from "#domain/audit";
import type { PublishedTables, RawTables, RoundedTables } from "#domain/tables";
import { type DataNature, datasets, type InputProblem } from "#schemas";
import type { Ledger } from "../ledger/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import type { Reference } from "../validate/index.ts";
import { registeredFigures } from "./registered-figures.ts";

export interface AuditStage {
  readonly rounded: RoundedTables;
  readonly raw: RawTables;
  /** Every earlier release, oldest first. */
  readonly ledgers: readonly Ledger[];
  readonly reference: Reference;
  readonly nature: DataNature;
  readonly solver: LinearSolver;
}

export interface Audited {
  readonly published: PublishedTables;
  readonly report: AuditReport;
}

/** Returns the tables as publishable with the report that let them through, or the rules that they break. */
export function auditTables(stage: AuditStage): Outcome<Audited> {
  const { rounded, raw, ledgers, reference, nature, solver } = stage;
  const input = {
    rounded,
    raw,
    earlier: ledgers.map((ledger) => ({
      release: ledger.release,
      tables: ledger.publishedTables,
      raw: ledger.raw,
    })),
    families: exactFamilies(raw, datasets),
    datasets,
    programs: reference.programs,
    classes: reference.classes,
    policy: reference.disclosure,
    outsideFigures: registeredFigures(raw.angka_resmi ?? [], reference.figures, nature),
  };
  const report = auditLinks(audit({ ...input, outsideFigures: [] }), input, solver);
  if (report.passed) return success({ published: release(rounded, report), report });
  return refusal(...report.rules.filter(({ status }) => status !== "passed").map(asProblem));
}

function asProblem({ rule, failed, findings }: RuleOutcome): InputProblem {
  const [first] = findings;
  const file = first?.dataset ? `${first.dataset}.csv` : "audit";
  const detail = first ? describe(first) : "-";
  return problem("audit_failed", { file, column: first?.column ?? null }, { count: failed, rule, detail });
}

const describe = ({ kode_wilayah, periode, program, desilClass, detail }: AuditFinding) =>
  [kode_wilayah, periode, program, desilClass, detail].filter(Boolean).join(", ");

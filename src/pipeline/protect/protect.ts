import { type LedgerRelease, type ProtectionReport, protect } from "#domain/disclosure";
import type { RawTables, RoundedTables } from "#domain/tables";
import { datasets } from "#schemas";
import { type Outcome, refusal, success } from "../problems/index.ts";
import type { MergedTables, Reference } from "../validate/index.ts";
import { keyedDraw } from "./draw.ts";
import { asInputProblem } from "./problems.ts";

export interface ProtectStage {
  readonly raw: RawTables;
  /** Where each row came from, for problems. */
  readonly merged: MergedTables;
  readonly ledger: LedgerRelease | null;
  readonly reference: Reference;
  readonly secret: string;
}

export interface Protected {
  readonly rounded: RoundedTables;
  readonly report: ProtectionReport;
}

/** Returns the rounded tables, or what stands in the way of rounding them. */
export function protectTables({ raw, merged, ledger, reference, secret }: ProtectStage): Outcome<Protected> {
  const result = protect({
    raw,
    ledger,
    datasets,
    programs: reference.programs,
    classes: reference.classes,
    policy: reference.disclosure,
    draw: keyedDraw(secret),
  });
  if (result.ok) return success({ rounded: result.tables, report: result.report });
  return refusal(...result.problems.map((fault) => asInputProblem(fault, merged, reference.disclosure)));
}

import { join } from "node:path";
import type { LinearSolver } from "#domain/audit";
import type { ProtectionReport } from "#domain/disclosure";
import type { PublishedTables, RawTables, Tables } from "#domain/tables";
import { formatCount } from "#messages";
import type { DataNature, ReleaseGap, ReleaseIndex, ReleaseManifest } from "#schemas";
import { type AuditReport, auditTables } from "./audit/index.ts";
import { loadReference, readSecret, secretFromEnvironment } from "./config/index.ts";
import { type Differences, diff } from "./diff/index.ts";
import {
  absentTexts,
  fillAbsentPrograms,
  findGaps,
  withheldTexts,
  withholdDependents,
} from "./gaps/index.ts";
import { ingest, repairTexts } from "./ingest/index.ts";
import { type Acknowledgement, type Explanation, explainJumps, findJumps } from "./jumps/index.ts";
import { type Ledger, policyFingerprint, readLedgers, rememberedTables } from "./ledger/index.ts";
import type { Stage } from "./options.ts";
import { type Outcome, refusal, success, text } from "./problems/index.ts";
import { protectTables } from "./protect/index.ts";
import { strayLedgers } from "./release/index.ts";
import { type AreaShapes, openShapes } from "./shapes/index.ts";
import { natureOf, type Reference, rawTables, validate } from "./validate/index.ts";

export interface Preparation {
  readonly folder: string;
  readonly date: string;
  readonly privateFolder: string;
  readonly referenceFolder: string;
  readonly policyFolder: string;
  readonly boundariesFolder: string;
  readonly sampleSecretFile: string;
  readonly index: ReleaseIndex | null;
  /** Release that a run died over and that is not cleared yet. */
  readonly pending: string | null;
  /** Reasons for jumps, from the office. */
  readonly acknowledgements: readonly Acknowledgement[];
  readonly solver: LinearSolver;
  readonly onStage: (stage: Stage, message: string) => void;
}

/** Everything a release is written from. */
export interface Prepared {
  readonly nature: DataNature;
  readonly raw: RawTables;
  readonly published: PublishedTables;
  readonly audit: AuditReport;
  readonly loss: Pick<ReleaseManifest["protection"], "cellLoss" | "sumLoss" | "flowLoss">;
  readonly differences: Differences;
  readonly explained: readonly Explanation[];
  readonly gaps: readonly ReleaseGap[];
  readonly policy: string;
  readonly secret: string;
  readonly reference: Reference;
  readonly shapes: AreaShapes;
}

/** Returns the tables of the next release, protected and audited, or everything that stands in its way. */
export async function prepare(preparation: Preparation): Promise<Outcome<Prepared>> {
  const { folder, date, referenceFolder, index, onStage } = preparation;
  const loaded = loadReferenceAndShapes(preparation);
  if (!loaded.ok) return loaded;
  const { reference, shapes } = loaded.value;
  const isKnownArea = (code: string) => reference.regions.names.has(code);
  const ingested = await ingest(folder, referenceFolder, isKnownArea);
  const { problems, repairs } = ingested;
  const { readings: tables, absent } = fillAbsentPrograms(ingested.tables, reference.programs);
  const rows = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  onStage("read", text("stage.read", { files: formatCount(tables.length), rows: formatCount(rows) }));
  tell(preparation, "repaired", repairTexts(repairs));
  tell(preparation, "gaps", absentTexts(absent));

  const series = index?.releases.at(-1)?.nature ?? null;
  const nature = series ?? natureOf(tables.map(({ table }) => table));
  const history = nature === null ? refusal() : openHistory(preparation, nature);
  const last = history.ok ? history.value.last : null;
  const previous = history.ok ? (last?.raw ?? null) : undefined;
  const validation = validate(tables, { folder, date, reference, series, previous });
  const all = [...(history.ok ? [] : history.problems), ...problems, ...validation.problems];
  if (all.length > 0 || !history.ok || nature === null) return refusal(...all);
  onStage("checked", text("stage.checked"));
  const jumps = last === null ? [] : findJumps(validation.merged, reference.jumps);
  const explained = explainJumps(jumps, preparation.acknowledgements, reference.jumps);
  if (!explained.ok) return explained;

  const { merged, withheld } = withholdDependents(validation.merged);
  tell(preparation, "gaps", withheldTexts(withheld));
  const raw = rawTables(merged);
  const { secret, ledgers, remembered } = history.value;
  const ledger = last && { raw: last.raw, published: last.publishedTables };
  const rounding = protectTables({ raw, merged, ledger: remembered, reference, secret });
  if (!rounding.ok) return rounding;
  const { rounded, report } = rounding.value;
  const kept = formatCount(report.keptRows);
  onStage("protected", text("stage.protected", { kept, fresh: formatCount(report.rows - report.keptRows) }));

  const audited = auditTables({ rounded, raw, ledgers, reference, nature, solver: preparation.solver });
  if (!audited.ok) return audited;
  const { published, report: audit } = audited.value;
  const checked = audit.rules.reduce((sum, rule) => sum + rule.checked, 0);
  onStage("audited", text("stage.audited", { rules: audit.rules.length, checked: formatCount(checked) }));
  const incidents = audit.incidents?.length ?? 0;
  if (incidents > 0) onStage("incidents", text("stage.incidents", { count: formatCount(incidents) }));

  const policy = policyFingerprint(reference.classes, reference.disclosure);
  const delivered = tables.map(({ table: { dataset, area, period } }) => ({
    dataset: dataset.id,
    area,
    period,
  }));
  const isMethodChanged = last !== null && last.policy !== policy;
  const differences = diff({ raw, published }, ledger, { delivered, isMethodChanged });
  const loss = lossOf(report);
  return success({
    nature,
    raw,
    published,
    audit,
    loss,
    differences,
    explained: explained.value,
    gaps: findGaps(merged, withheld),
    policy,
    secret,
    reference,
    shapes,
  });
}

function loadReferenceAndShapes({
  referenceFolder,
  policyFolder,
  boundariesFolder,
}: Preparation): Outcome<{ reference: Reference; shapes: AreaShapes }> {
  const reference = loadReference(referenceFolder, policyFolder);
  if (!reference.ok) return reference;
  const shapes = openShapes(referenceFolder, boundariesFolder);
  return shapes.ok ? success({ reference: reference.value, shapes: shapes.value }) : shapes;
}

function lossOf({ cellLoss, sumLoss, flowLoss }: ProtectionReport): Prepared["loss"] {
  return { cellLoss, sumLoss, ...(flowLoss ? { flowLoss } : {}) };
}

function tell({ onStage }: Preparation, stage: Stage, lines: readonly string[]): void {
  for (const line of lines) onStage(stage, line);
}

interface History {
  readonly secret: string;
  /** Of every release to date, oldest first: what was published once is known, withdrawn or not. */
  readonly ledgers: readonly Ledger[];
  /** Of the last release that stands: the next one adds to its counts and is compared with it. */
  readonly last: Ledger | null;
  readonly remembered: { readonly raw: Tables; readonly published: Tables } | null;
}

function openHistory(preparation: Preparation, nature: DataNature): Outcome<History> {
  const { privateFolder, sampleSecretFile, index, pending } = preparation;
  const secret = readSecret({
    nature,
    privateFolder,
    sampleSecretFile,
    environment: secretFromEnvironment(),
  });
  const stray = strayLedgers(join(privateFolder, nature), index, pending);
  if (!secret.ok) return refusal(...secret.problems, ...stray);
  const ledgers = readLedgers(privateFolder, index?.releases ?? [], secret.value);
  if (!ledgers.ok) return refusal(...ledgers.problems, ...stray);
  if (stray.length > 0) return refusal(...stray);
  const last = ledgers.value.findLast(({ release }) => release === index?.latest) ?? null;
  const isAnyWithdrawn = index?.releases.some(({ withdrawn }) => withdrawn !== undefined) ?? false;
  const remembered = last && rememberedTables(isAnyWithdrawn ? ledgers.value : [last]);
  return success({ secret: secret.value, ledgers: ledgers.value, last, remembered });
}

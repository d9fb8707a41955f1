import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { formatBytes, formatCount } from "#messages";
import { datasets, type InputProblem, isoDate, type ReleaseIndex, releaseManifest } from "#schemas";
import { openSolver, publicReport } from "./audit/index.ts";
import { loadReference } from "./config/index.ts";
import { flushTree, readJson } from "./disk/index.ts";
import { writeMarkedCopies } from "./marked/index.ts";
import {
  type PublishOptions,
  type PublishResult,
  type PublishSummary,
  type Settings,
  withDefaults,
} from "./options.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { type Outcome, problem, refusal, success, text } from "./problems/index.ts";
import {
  type BuiltRelease,
  baseChanged,
  buildRelease,
  commitRelease,
  nextRelease,
  readJournal,
  readSeries,
  recover,
  releaseFolder,
  stagingFolder,
  strayReleases,
  takeLock,
  writeJournal,
} from "./release/index.ts";
import { settleWithdrawals } from "./withdraw/index.ts";

/**
 * Publishes a submission as the next release: parse, validate, protect, audit, release. What an operator can put
 * right comes back as problems; nothing has been written then.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const settings = withDefaults(options);
  const misplaced = misplacedCopies(settings);
  if (misplaced) return { outcome: "refused", problems: [misplaced] };
  return withMarkedCopies(settings, await run(settings));
}

async function run(settings: Settings): Promise<PublishResult> {
  if (settings.isDryRun) return toResult("previewed", await preview(settings));
  const lock = takeLock(settings.publicFolder);
  if (!lock.ok) return toResult("published", lock);
  try {
    return toResult("published", await release(settings));
  } finally {
    tidy(settings);
    lock.value.giveBack();
  }
}

/** Marked copies hold true counts: they never lie where downloads or submissions do. */
function misplacedCopies({ markedFolder, publicFolder, folder }: Settings) {
  const isBelow = (parent: string) =>
    markedFolder !== null && `${resolve(markedFolder)}${sep}`.startsWith(`${resolve(parent)}${sep}`);
  if (markedFolder === null || ![publicFolder, folder].some(isBelow)) return null;
  return problem("marked_misplaced", { file: "--marked", value: markedFolder });
}

async function withMarkedCopies(
  { folder, markedFolder }: Settings,
  result: PublishResult,
): Promise<PublishResult> {
  if (result.outcome !== "refused" || markedFolder === null) return result;
  const marked = await writeMarkedCopies(folder, result.problems, markedFolder);
  return { ...result, marked };
}

/** A run that was refused or failed leaves nothing behind; after a finished one there is nothing to clear. */
function tidy({ publicFolder, privateFolder }: Settings): void {
  const series = readSeries(publicFolder);
  if (series.ok) recover(publicFolder, privateFolder, series.value);
}

async function release(settings: Settings): Promise<Outcome<PublishSummary>> {
  const { publicFolder, privateFolder, onEvent, onStage } = settings;
  const series = readSeries(publicFolder);
  if (!series.ok) return series;
  const { discarded } = recover(publicFolder, privateFolder, series.value);
  if (series.value) settleWithdrawals(publicFolder, series.value);
  if (discarded) onStage("recovered", text("stage.recovered", { release: discarded }));
  writeJournal(publicFolder, { pid: process.pid, pending: null });
  const ready = await prepareAfter(settings, series.value);
  if (!ready.ok) return ready;
  const staging = stagingFolder(publicFolder);
  const { built, summary } = await build(settings, staging, ready.value, series.value);
  await flushTree(staging);
  const { nature, policy, raw, published, secret } = ready.value;
  commitRelease({
    publicFolder,
    privateFolder,
    built,
    index: series.value,
    ledger: {
      release: summary.release,
      published: summary.date,
      nature,
      manifest: built.sha256,
      policy,
      raw,
      publishedTables: published,
    },
    secret,
    onStep: (step) => onEvent({ kind: "step", step }),
  });
  onStage("published", text("stage.published", { release: summary.release }));
  return success(summary);
}

async function preview(settings: Settings): Promise<Outcome<PublishSummary>> {
  const series = readSeries(settings.publicFolder);
  if (!series.ok) return series;
  const ready = await prepareAfter(settings, series.value);
  if (!ready.ok) return ready;
  const folder = mkdtempSync(join(tmpdir(), "bansos-pratinjau-"));
  try {
    const { summary } = await build(settings, folder, ready.value, series.value);
    return success(summary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepareAfter(settings: Settings, index: ReleaseIndex | null): Promise<Outcome<Prepared>> {
  const { date, publicFolder } = settings;
  const latest = index?.releases.at(-1);
  if (!isoDate.safeParse(date).success)
    return refusal(problem("date_invalid", { file: "--date", value: date }));
  const early = latest && date < latest.published;
  const pending = readJournal(publicFolder)?.pending?.release ?? null;
  const blocked = [
    ...(early
      ? [problem("date_before_latest", { file: "--date", value: date }, { latest: latest.published })]
      : []),
    ...strayReleases(publicFolder, index, pending),
    ...keptBase(settings, index),
  ];
  if (blocked.some(({ rule }) => rule === "base_changed")) return refusal(...blocked);
  const prepared = await prepare({ ...settings, index, pending, solver: await openSolver() });
  if (blocked.length === 0) return prepared;
  return refusal(...blocked, ...(prepared.ok ? [] : prepared.problems));
}

function keptBase({ publicFolder, referenceFolder, policyFolder }: Settings, index: ReleaseIndex | null) {
  const loaded = loadReference(referenceFolder, policyFolder);
  return loaded.ok ? baseChanged(publicFolder, index, loaded.value.disclosure.roundingBase.value) : [];
}

async function build(
  { date, publicFolder, onStage }: Settings,
  folder: string,
  { nature, published, audit, loss, differences, explained, gaps, reference, shapes }: Prepared,
  index: ReleaseIndex | null,
): Promise<{ built: BuiltRelease; summary: PublishSummary }> {
  const base = reference.disclosure.roundingBase.value;
  const nameOf = (area: string) => reference.regions.names.get(area) ?? area;
  const built = await buildRelease(folder, published, {
    id: nextRelease(index, date),
    published: date,
    nature,
    previous: index?.latest ?? null,
    hadBefore: datasetsBefore(publicFolder, index),
    protection: { base, method: text("protection.method", { base }), auditPassed: true, ...loss },
    differences,
    explained,
    gaps,
    withdrawn: withdrawnSince(index),
    audit: publicReport(audit),
    nameOf,
    shapes,
  });
  const { id, previous, areas, files, changes } = built.manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  onStage("written", text("stage.written", { files: formatCount(files.length), bytes: formatBytes(bytes) }));
  const summary: PublishSummary = {
    release: id,
    date,
    nature,
    previous,
    areas,
    areaNames: Object.fromEntries(areas.map((code) => [code, nameOf(code)])),
    rows: Object.fromEntries(datasets.map((dataset) => [dataset.id, published[dataset.id]?.length ?? 0])),
    files: files.length,
    bytes,
    changes,
    gaps,
    unseenRevisions: differences.unseenRevisions,
  };
  return { built, summary };
}

/** Returns the claim whether the last release that stands has a dataset. */
function datasetsBefore(publicFolder: string, index: ReleaseIndex | null): (dataset: string) => boolean {
  if (!index) return () => false;
  const path = join(releaseFolder(publicFolder, index.latest), "manifest.json");
  const held = new Set(releaseManifest.parse(readJson(path)).files.map(({ dataset }) => dataset));
  return (dataset) => held.has(dataset);
}

/** Returns what was withdrawn since the release that the next one follows. */
function withdrawnSince(index: ReleaseIndex | null) {
  const previous = index?.releases.find(({ id }) => id === index.latest);
  return (index?.releases ?? []).flatMap(({ id, withdrawn }) =>
    withdrawn && previous && withdrawn.date >= previous.published ? [{ release: id, ...withdrawn }] : [],
  );
}

function toResult(done: "published" | "previewed", outcome: Outcome<PublishSummary>): PublishResult {
  if (outcome.ok) return { outcome: done, summary: outcome.value };
  const isQuestion = ({ rule }: InputProblem) => questionRules.includes(rule);
  if (outcome.problems.length > 0 && outcome.problems.every(isQuestion))
    return { outcome: "held", questions: outcome.problems };
  return { outcome: "refused", problems: outcome.problems };
}

const questionRules: readonly string[] = ["jump_cell", "jump_fall", "jump_repeated"];

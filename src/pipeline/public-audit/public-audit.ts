import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type AuditReport,
  audit,
  auditLinks,
  exactFamilies,
  fingerprintOf,
  isFigureUsed,
  type OutsideFigure,
} from "#domain/audit";
import type { RoundedTables } from "#domain/tables";
import { datasets } from "#schemas";
import { openSolver, registeredFigures } from "../audit/index.ts";
import { defaultFolders, loadReference } from "../config/index.ts";
import { readJson } from "../disk/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { undeclaredChanges } from "./changes-declared.ts";
import { readKnownFigures } from "./known-figures.ts";
import { type Earlier, type ReadRelease, readEarlier, readRelease } from "./read-release.ts";

export interface PublicAuditOptions {
  /** Folder of one release: `<unduhan>/rilis/<rilis>`. */
  readonly folder: string;
  /** CSV of exact figures known from elsewhere. */
  readonly known?: string;
  readonly referenceFolder?: string;
  readonly policyFolder?: string;
}

/** What does not show in the counts themselves. */
export const fileChecks = [
  "files_whole",
  "earlier_whole",
  "same_policy",
  "same_tables",
  "changes_declared",
] as const;
export type FileCheck = (typeof fileChecks)[number];

export interface PublicAudit {
  readonly release: string;
  /** No check and no rule failed; rules that need the true counts are skipped, and only those. */
  readonly passed: boolean;
  readonly earlier: readonly string[];
  readonly files: Readonly<Record<FileCheck, readonly string[]>>;
  readonly report: AuditReport;
  readonly figures: { readonly used: number; readonly unused: readonly OutsideFigure[] };
}

/**
 * Audits a release from its published files alone, as anyone can: checksums, agreement of the files, every rule
 * that needs no true count, the releases beside it, and figures the reader knows. The exact families of a
 * kecamatan are taken from the release, where classes sum to them.
 */
export async function auditRelease(options: PublicAuditOptions): Promise<Outcome<PublicAudit>> {
  const { referenceFolder = defaultFolders.reference, policyFolder = defaultFolders.policy } = options;
  const loaded = loadReference(referenceFolder, policyFolder);
  const given = options.known === undefined ? success([]) : await readKnownFigures(options.known);
  const release = readRelease(resolve(options.folder));
  const missing = release ? [] : [problem("release_unreadable", { file: options.folder })];
  if (!loaded.ok || !given.ok || !release)
    return refusal(...missing, ...(loaded.ok ? [] : loaded.problems), ...(given.ok ? [] : given.problems));
  const { programs, classes, disclosure, figures } = loaded.value;
  const { tables, manifest } = release;
  const { releases: earlier, unreadable } = readEarlier(release);
  const outsideFigures = [
    ...registeredFigures(tables.angka_resmi ?? [], figures, manifest.nature),
    ...given.value,
  ];
  const input = {
    rounded: tables as RoundedTables,
    earlier: earlier.map((one) => ({ release: one.manifest.id, tables: one.tables })),
    families: exactFamilies(tables, datasets),
    datasets,
    programs,
    classes,
    policy: disclosure,
    outsideFigures,
  };
  const report = auditLinks(audit({ ...input, outsideFigures: [] }), input, await openSolver());
  const files = checkFiles(release, { releases: earlier, unreadable }, report, disclosure.roundingBase.value);
  const unused = outsideFigures.filter((figure) => !isFigureUsed(figure, tables, datasets));
  return success({
    release: manifest.id,
    passed:
      report.rules.every(({ status }) => status !== "failed") &&
      Object.values(files).every((bad) => bad.length === 0),
    earlier: earlier.map((one) => one.manifest.id),
    files,
    report,
    figures: { used: outsideFigures.length - unused.length, unused },
  });
}

function checkFiles(
  release: ReadRelease,
  { releases: earlier, unreadable }: Earlier,
  { fingerprint }: AuditReport,
  base: number,
): PublicAudit["files"] {
  const { folder, manifest, tables, badFiles } = release;
  const previous = earlier.find((one) => one.manifest.id === manifest.previous);
  const isAlone = manifest.previous !== null && !previous;
  return {
    files_whole: badFiles,
    earlier_whole: [
      ...new Set([...unreadable, ...(isAlone ? [String(manifest.previous)] : [])]),
      ...earlier.flatMap((one) => one.badFiles.map((path) => `${one.manifest.id}/${path}`)),
    ],
    same_policy: manifest.protection.base === base ? [] : [`manifest.json: ${manifest.protection.base}`],
    same_tables:
      releasedFingerprint(folder) === fingerprint && fingerprintOf(tables) === fingerprint
        ? []
        : ["audit.json"],
    changes_declared: isAlone ? [] : undeclaredChanges(release, previous),
  };
}

function releasedFingerprint(folder: string): unknown {
  const path = join(folder, "audit.json");
  const report = existsSync(path) ? readJson(path) : null;
  return report && typeof report === "object" && "fingerprint" in report ? report.fingerprint : null;
}

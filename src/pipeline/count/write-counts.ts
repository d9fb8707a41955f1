import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { flushFolder, replaceDurably, writeDurably } from "../disk/index.ts";
import { toCsv } from "../formats/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";
import { type QualityReport, reportText } from "./report.ts";
import type { CountedTable } from "./rows.ts";

export interface CountsPlace {
  /** Submission folder: counts go to `<out>/<area>/<period>`. */
  readonly out: string;
  /** Where the quality report goes: beside the submission, so that it does not travel with it. */
  readonly reports: string;
  readonly area: string;
  readonly period: string;
}

const stagingOf = ({ out, area, period }: CountsPlace) => join(out, `.hitungan-baru-${area}-${period}`);
const asideOf = ({ out, area, period }: CountsPlace) => join(out, `.hitungan-lama-${area}-${period}`);
const targetOf = ({ out, area, period }: CountsPlace) => join(out, area, period);

/** Puts back what a run left that was stopped while it put new counts in the place of old ones. */
export function recoverCounts(place: CountsPlace): void {
  if (existsSync(asideOf(place)) && !existsSync(targetOf(place))) renameSync(asideOf(place), targetOf(place));
  rmSync(asideOf(place), { recursive: true, force: true });
  rmSync(stagingOf(place), { recursive: true, force: true });
}

/** Returns whether the counts may be written: nothing of theirs is there yet, or it is to be replaced. */
export function mayWrite(place: CountsPlace, files: readonly string[], isReplacing: boolean): Outcome<null> {
  const target = targetOf(place);
  const standing = existsSync(target) ? readdirSync(target).filter((name) => files.includes(name)) : [];
  if (standing.length === 0 || isReplacing) return success(null);
  return refusal(problem("count_exists", { file: join(target, standing[0] ?? "") }));
}

/** Writes the tables in one step: a reader finds all of the old counts or all of the new. Other files stay. */
export function writeCounts(place: CountsPlace, tables: readonly CountedTable[]): string[] {
  const [target, staging, aside] = [targetOf(place), stagingOf(place), asideOf(place)];
  mkdirSync(join(place.out, place.area), { recursive: true });
  if (existsSync(target)) cpSync(target, staging, { recursive: true });
  for (const { dataset, rows } of tables)
    writeDurably(join(staging, `${dataset.id}.csv`), toCsv(dataset, rows));
  flushFolder(staging);
  if (existsSync(target)) renameSync(target, aside);
  renameSync(staging, target);
  flushFolder(join(place.out, place.area));
  rmSync(aside, { recursive: true, force: true });
  return tables.map(({ dataset }) => join(target, `${dataset.id}.csv`));
}

/** Writes the quality report for machines and for people; an older one of the same period is replaced. */
export function writeReport(place: CountsPlace, report: QualityReport): string[] {
  const folder = join(place.reports, place.area, place.period);
  const files = {
    json: join(folder, "laporan-mutu.json"),
    text: join(folder, "laporan-mutu.md"),
  };
  replaceDurably(files.json, `${JSON.stringify(report, null, 2)}\n`);
  replaceDurably(files.text, reportText(report));
  return Object.values(files);
}

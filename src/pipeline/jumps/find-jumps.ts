import { type DatasetDefinition, datasets, type JumpPolicy } from "#schemas";
import type { MergedRow, MergedTables } from "../validate/index.ts";
import { type CountPoint, type CountSeries, cellSeries, totalSeries } from "./count-series.ts";

export type JumpKind = "cell" | "fall" | "repeated";

/** Something in the counts that is possible but unlikely, asked about before it is published. For the office only. */
export interface Jump {
  /** Names it in the file of reasons: kind, dataset, kabupaten/kota and period. */
  readonly id: string;
  readonly kind: JumpKind;
  readonly dataset: string;
  readonly area: string;
  readonly period: string;
  readonly cells: readonly JumpCell[];
}

export interface JumpCell {
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

interface Found extends JumpCell {
  readonly kind: JumpKind;
  readonly dataset: string;
  readonly area: string;
  readonly period: string;
}

/** Returns the jumps of a submission against the true counts before, those of one kind, table and period together. */
export function findJumps(tables: MergedTables, policy: JumpPolicy): Jump[] {
  const found = datasets
    .filter(isAsked)
    .flatMap((dataset) => jumpsOf(dataset, tables.get(dataset.id) ?? [], policy));
  const groups = Map.groupBy(found, ({ kind, dataset, area, period }) =>
    [kind, dataset, area, period].join("/"),
  );
  return [...groups].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const { kind, dataset, area, period } = first;
    const cells = own.map(({ label, before, after }) => ({ label, before, after }));
    return [{ id, kind, dataset, area, period, cells }];
  });
}

/**
 * Parts move with their whole, which is asked about; cases come and end as they will, most in the objection window;
 * flows are small beside their stocks, which are asked about too.
 */
const isAsked = ({ protection: { kind } }: DatasetDefinition): boolean =>
  kind === "states" || kind === "none";

function jumpsOf(dataset: DatasetDefinition, rows: readonly MergedRow[], policy: JumpPolicy): Found[] {
  const { cellPercent, totalFallPercent, repeatedPeriods, minimumFamilies } = policy;
  const isLarge = ({ before, after }: Pick<JumpCell, "before" | "after">) =>
    Math.max(before, after) >= minimumFamilies.value;
  const changes = (series: readonly CountSeries[]) => series.flatMap(steps).filter(isLarge);
  const totals = totalSeries(dataset, rows);
  const cells = changes(cellSeries(dataset, rows)).filter(({ percent }) => percent > cellPercent.value);
  const falls = changes(totals).filter(
    ({ before, after }) => (before - after) * 100 >= totalFallPercent.value * before && before > after,
  );
  const repeated = totals.flatMap((series) => repeats(series, repeatedPeriods.value)).filter(isLarge);
  const named = (kind: JumpKind) => (step: Step) => ({ ...step, kind, dataset: dataset.id });
  return [...cells.map(named("cell")), ...falls.map(named("fall")), ...repeated.map(named("repeated"))];
}

interface Step extends JumpCell {
  readonly area: string;
  readonly period: string;
  /** How far it moved: of the families it is a part of, in points of percent; else of the larger count. */
  readonly percent: number;
}

function steps({ area, label, points }: CountSeries): Step[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!point.isNew || !before) return [];
    const percent = percentBetween(before, point);
    return [{ area, label, period: point.period, before: before.count, after: point.count, percent }];
  });
}

/** Measured as a share, so that a class that grows with everything in it is no jump. */
function percentBetween(before: CountPoint, after: CountPoint): number {
  if (before.families && after.families)
    return 100 * Math.abs(after.count / after.families - before.count / before.families);
  return (100 * Math.abs(after.count - before.count)) / Math.max(before.count, after.count, 1);
}

/** A denominator stays the same within a triwulan by rule; only what is a part of it can be a copy. */
function repeats({ area, label, points }: CountSeries, periods: number): Step[] {
  return points.flatMap(({ period, count, families, isNew }, index) => {
    const run = points.slice(Math.max(0, index + 1 - periods), index + 1);
    const isRepeated = run.length === periods && run.every((point: CountPoint) => point.count === count);
    return isNew && isRepeated && families !== null
      ? [{ area, label, period, before: count, after: count, percent: 0 }]
      : [];
  });
}

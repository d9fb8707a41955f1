import type { Interval } from "../interval.ts";
import { type LinearSolver, type OpenSystem, withSystem } from "./solver.ts";
import { type AttackerSystem, sumAt, type Terms } from "./system.ts";

export type CellBounds =
  | { readonly status: "bounded"; readonly bounds: readonly Interval[]; readonly solved: number }
  /** Nothing can be true, or nothing was proved: no bound may be relied on. */
  | { readonly status: "infeasible" | "unknown"; readonly reason: string };

/**
 * Returns the least and the greatest whole number each target can be for an attacker who solves linear
 * programmes over the system (Fischetti & Salazar-Gonzalez 2001); infinite where nothing bounds it. Every
 * solution is read for all targets, and a question is left out where a solution already reached the
 * target's own limit. A time-out or failure leaves the whole answer unknown.
 */
export function cellBounds(
  system: AttackerSystem,
  targets: readonly Terms[],
  solver: LinearSolver,
): CellBounds {
  return withSystem(solver, system, (open) => askAll(system, targets, open));
}

type Side = "low" | "high";
type Open = Record<Side, number>;

function askAll(system: AttackerSystem, targets: readonly Terms[], open: OpenSystem): CellBounds {
  const seen = targets.map((): Open => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }));
  const bounds: Interval[] = [];
  let solved = 0;
  for (const [index, terms] of targets.entries()) {
    const limit = ownLimit(system, terms);
    const own: Open = { ...limit };
    for (const side of ["low", "high"] as const) {
      if (seen[index]?.[side] === limit[side]) continue;
      const found = askSide(terms, side, open);
      solved += 1;
      if ("status" in found) return found;
      own[side] = found.value;
      if (found.point) harvest(targets, found.point, seen);
    }
    bounds.push(own);
  }
  return { status: "bounded", bounds, solved };
}

type Found = { readonly value: number; readonly point: readonly number[] | null };

function askSide(
  terms: Terms,
  side: Side,
  open: OpenSystem,
): Found | Extract<CellBounds, { reason: string }> {
  const sense = side === "low" ? "min" : "max";
  const answer = open.ask({ terms, sense, isWhole: false });
  switch (answer.status) {
    case "optimal":
      return { value: wholeWithin(answer.value, sense), point: answer.point };
    case "unbounded":
      return { value: side === "low" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, point: null };
    case "infeasible":
      return { status: "infeasible", reason: "no truth satisfies the system" };
    case "unknown":
      return { status: "unknown", reason: answer.reason };
  }
}

/** What the cells' own intervals allow, whatever the relations say. */
function ownLimit({ cells }: AttackerSystem, terms: Terms): Interval {
  let [low, high] = [0, 0];
  for (const [cell, weight] of terms) {
    const { low: least = Number.NaN, high: most = Number.NaN } = cells[cell] ?? {};
    low += weight * (weight > 0 ? least : most);
    high += weight * (weight > 0 ? most : least);
  }
  return { low, high };
}

function harvest(targets: readonly Terms[], point: readonly number[], seen: readonly Open[]): void {
  for (const [index, terms] of targets.entries()) {
    const [reached, value] = [seen[index], sumAt(terms, point)];
    if (!reached) continue;
    reached.low = Math.min(reached.low, value);
    reached.high = Math.max(reached.high, value);
  }
}

/** Rounds inwards to whole numbers, but for what a solver's tolerance may have taken off. */
function wholeWithin(value: number, sense: "min" | "max"): number {
  const whole = sense === "min" ? Math.ceil(value - 1e-6) : Math.floor(value + 1e-6);
  return whole + 0;
}

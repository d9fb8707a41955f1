import { periodBefore } from "../../period/index.ts";
import { type Demand, type OpenOutcome, proveOpen } from "../bounds/index.ts";
import { findingOn, isCityTable } from "../evidence.ts";
import { indexRows, type PublishedRow } from "../published-row.ts";
import type { AuditFinding, AuditInput } from "../report.ts";
import type { PublishedFlow, PublishedReason } from "./flow-rows.ts";
import type { FlowBook, FlowSetting } from "./flow-system.ts";
import type { LinkEvidence } from "./linked-cells.ts";

export interface FlowEvidence extends LinkEvidence {
  readonly input: Pick<AuditInput, "rounded" | "datasets">;
}

/** A count of a flow or of a reason that must stay open, and what an attacker would name it by. */
export interface FlowDemand {
  readonly of: PublishedFlow | PublishedReason;
  readonly column: string;
  readonly value: number;
  readonly demand: Demand;
}

export interface Proved {
  readonly demand: FlowDemand;
  readonly outcome: OpenOutcome;
}

/** Returns what an attacker knows of the flows let go: every stock held at its published count, and all other flows. */
export function settingOf(
  flows: readonly PublishedFlow[],
  beside: readonly PublishedFlow[],
  reasons: readonly PublishedReason[],
  { rows, base, programs }: FlowEvidence,
  areOpeningsFree = false,
): FlowSetting {
  const stocks = stocksIn(rows);
  const hasStockBefore = (flow: PublishedFlow) =>
    stocks.has(stockName(flow.stock.dataset, { ...flow, period: periodBefore(flow.period) }));
  const counted = new Set(beside.map(({ area, period, program }) => [area, period, program].join("|")));
  return {
    base,
    flows,
    beside,
    reasons,
    openingOf: (flow) =>
      hasStockBefore(flow) || (flow.opening > 0 && !areOpeningsFree)
        ? { terms: [], held: flow.opening }
        : null,
    closingOf: (flow) => ({ terms: [], held: flow.closing }),
    isEveryoneCounted: ({ area, period, city }) =>
      programs.every(({ id, notOfferedIn }) => {
        const isOffered = !notOfferedIn.some((place) => place.area === city);
        return !isOffered || counted.has([area, period, id].join("|"));
      }),
  };
}

const stocksKnown = new WeakMap<FlowEvidence["rows"], ReadonlySet<string>>();

/** Returns the names of all stocks published per kecamatan; the same rows are asked about again and again. */
function stocksIn(rows: FlowEvidence["rows"]): ReadonlySet<string> {
  const known = stocksKnown.get(rows);
  if (known) return known;
  const found = new Set(rows.filter((row) => !isCityTable(row)).map((row) => stockName(row.dataset.id, row)));
  stocksKnown.set(rows, found);
  return found;
}

const stockName = (
  dataset: string,
  { area, period, program }: Pick<PublishedRow, "area" | "period" | "program">,
) => [dataset, area, period, program].join("|");

/**
 * Returns what must hold for every flow and reason: a base of possible values, room for one family more than a
 * coalition of `base - 2` can name among those that moved, and the same among those that did not.
 */
export function demandsOf(
  flows: readonly PublishedFlow[],
  reasons: readonly PublishedReason[],
  { cellsOf, cellOf: reasonCell }: FlowBook,
  base: number,
): FlowDemand[] {
  const demandFor = (cell: number, whole: number): Demand => ({
    terms: [[cell, 1]],
    width: base - 1,
    reach: base - 1,
    floor: Math.max(0, whole - (base - 1)),
  });
  const ofFlows = flows.flatMap((flow): FlowDemand[] => {
    const { entered, left } = cellsOf(flow);
    return [
      {
        of: flow,
        column: flow.columns.entered,
        value: flow.entered,
        demand: demandFor(entered, flow.closing),
      },
      { of: flow, column: flow.columns.left, value: flow.left, demand: demandFor(left, flow.opening) },
    ];
  });
  const groups = indexRows(reasons, ({ city, period, program, side }) =>
    [city, period, program, side].join("|"),
  );
  const ofReasons = [...groups.values()].flatMap((group) => {
    const whole = group.reduce((sum, { value }) => sum + value, 0);
    return group.map(
      (reason): FlowDemand => ({
        of: reason,
        column: reason.column,
        value: reason.value,
        demand: demandFor(reasonCell(reason), whole),
      }),
    );
  });
  return [...ofFlows, ...ofReasons];
}

/** Returns an outcome per demand; the published counts are the first witness. */
export function prove(
  system: Parameters<typeof proveOpen>[0],
  demands: readonly FlowDemand[],
  published: readonly number[],
  { solver }: FlowEvidence,
): Proved[] {
  const { outcomes } = proveOpen(
    system,
    demands.map(({ demand }) => demand),
    solver,
    [published],
  );
  return demands.map((demand, index) => ({ demand, outcome: outcomes[index] ?? unproved }));
}

/** No answer proves nothing. */
export const unproved: OpenOutcome = { status: "unknown", reason: "no answer" };

/** Returns the finding for a count that was not proved open. */
export function findingOf({ of, column, value }: FlowDemand, outcome: OpenOutcome): AuditFinding {
  const isFlow = "opening" in of;
  const place = {
    dataset: of.dataset,
    kode_wilayah: isFlow ? of.area : of.city,
    periode: of.period,
    program: of.program,
    column: isFlow ? column : of.reason,
    value,
  };
  if (outcome.status === "narrow")
    return {
      ...findingOn(place, "stocks, flows and reasons narrow the count"),
      interval: outcome.interval,
    };
  return findingOn(place, `not proved open: ${"reason" in outcome ? outcome.reason : "no answer"}`);
}

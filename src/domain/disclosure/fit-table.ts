import { balanceFlow, type FlowArc } from "./min-cost-flow.ts";

/** What one cell of a two-way table aims at and may be, in units. */
export interface CellAim {
  readonly target: number;
  readonly weight: number;
  /** Cost of each unit, for cells whose truth is zero. */
  readonly unitCost: number;
  readonly min: number;
  readonly max: number;
  /** Units that others are waiting for: strongly wanted, though not at the price of the margins. */
  readonly needed: number;
}

/** Families of a row that are alike for the fit: how many units, and which columns they may go to. */
export interface RowSource {
  readonly units: number;
  readonly columns: readonly number[];
}

export interface TwoWayTable {
  /** Per row the cells, per cell its aim. */
  readonly aims: readonly (readonly CellAim[])[];
  /** Per row where its units come from; they sum to the margin of the row. */
  readonly sources: readonly (readonly RowSource[])[];
  readonly columnTotals: readonly number[];
}

const neededBonus = 1e5;

/**
 * Returns the whole-number table nearest to the aims (weighted least squares) with exactly the given
 * margins, every row fed by its sources only, or null where there is none. Controlled rounding of a two-way
 * table as a convex cost flow (Cox & Ernst 1982, Causey, Cox & Ernst 1985).
 */
export function fitTable({ aims, sources, columnTotals }: TwoWayTable): number[][] | null {
  if (aims.some((row) => row.some(({ min, max }) => min > max))) return null;
  const excess: number[] = [];
  const arcs: FlowArc[] = [];
  const addNode = (value: number) => excess.push(value) - 1;
  const columns = columnTotals.map((total) => addNode(-total));
  const cells = aims.map((row, rowIndex) => {
    const nodes = row.map(() => addNode(0));
    const wanted = row.map(cheapest);
    const rowCells = row.map((aim, column) => {
      const arc = {
        from: nodes[column] ?? 0,
        to: columns[column] ?? 0,
        flow: wanted[column] ?? 0,
        cost: (flow: number) => costOfCell(aim, flow),
      };
      move(excess, arc);
      arcs.push(arc);
      return arc;
    });
    const open = [...wanted];
    for (const source of sources[rowIndex] ?? []) {
      const node = addNode(source.units);
      let left = source.units;
      for (const column of source.columns) {
        const flow = Math.min(left, open[column] ?? 0);
        left -= flow;
        open[column] = (open[column] ?? 0) - flow;
        const arc = { from: node, to: nodes[column] ?? 0, flow, cost: freeUpTo(source.units) };
        move(excess, arc);
        arcs.push(arc);
      }
    }
    return rowCells;
  });
  return balanceFlow(excess, arcs) ? cells.map((row) => row.map(({ flow }) => flow)) : null;
}

function move(excess: number[], { from, to, flow }: FlowArc): void {
  excess[from] = (excess[from] ?? 0) - flow;
  excess[to] = (excess[to] ?? 0) + flow;
}

/** Returns what a cell costs at so many units; infinite where it may not hold them. */
export function costOfCell(aim: CellAim, units: number): number {
  if (units < aim.min || units > aim.max) return Number.POSITIVE_INFINITY;
  const missing = Math.max(0, aim.needed - units);
  return aim.weight * (units - aim.target) ** 2 + aim.unitCost * units + neededBonus * missing;
}

function freeUpTo(limit: number): (flow: number) => number {
  return (flow) => (flow < 0 || flow > limit ? Number.POSITIVE_INFINITY : 0);
}

/** The whole number of units at which the cell alone costs least. */
function cheapest(aim: CellAim): number {
  const clamp = (units: number) => Math.min(aim.max, Math.max(aim.min, units));
  const candidates = [
    aim.min,
    clamp(Math.round(aim.target - aim.unitCost / (2 * aim.weight))),
    clamp(aim.needed),
  ];
  const costs = candidates.map((units) => costOfCell(aim, units));
  return candidates[costs.indexOf(Math.min(...costs))] ?? aim.min;
}

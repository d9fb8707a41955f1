/** An arc whose cost is a convex function of its flow; infinite where the flow is not allowed. */
export interface FlowArc {
  readonly from: number;
  readonly to: number;
  flow: number;
  readonly cost: (flow: number) => number;
}

const tolerance = 1e-9;

/**
 * Changes the flows until no node has an excess (positive) or a deficit (negative), at least cost, and
 * returns whether that was possible. The flows given must each be the cheapest of their own arc: then every
 * step along a shortest path keeps them optimal (successive shortest paths; Ahuja, Magnanti & Orlin 1993,
 * ch. 9 and 14). Whole numbers in, whole numbers out.
 */
export function balanceFlow(excess: number[], arcs: readonly FlowArc[]): boolean {
  const up = arcs.map((arc) => marginal(arc, 1));
  const down = arcs.map((arc) => marginal(arc, -1));
  while (excess.some((value) => value > 0)) {
    const { distance, via } = shortestPaths(excess, arcs, up, down);
    const end = nearestDeficit(excess, distance);
    if (end === null) return false;
    const path = pathTo(end, arcs, via);
    for (const { arc: index, direction } of path.steps) {
      const arc = arcs[index] as FlowArc;
      arc.flow += direction;
      up[index] = marginal(arc, 1);
      down[index] = marginal(arc, -1);
    }
    excess[path.start] = (excess[path.start] ?? 0) - 1;
    excess[end] = (excess[end] ?? 0) + 1;
  }
  return excess.every((value) => value === 0);
}

interface Step {
  readonly arc: number;
  readonly direction: 1 | -1;
}

function marginal(arc: FlowArc, step: 1 | -1): number {
  const next = arc.cost(arc.flow + step);
  return Number.isFinite(next) ? next - arc.cost(arc.flow) : Number.POSITIVE_INFINITY;
}

function shortestPaths(
  excess: readonly number[],
  arcs: readonly FlowArc[],
  up: readonly number[],
  down: readonly number[],
): { distance: number[]; via: (Step | undefined)[] } {
  const distance = excess.map((value) => (value > 0 ? 0 : Number.POSITIVE_INFINITY));
  const via: (Step | undefined)[] = excess.map(() => undefined);
  const relax = (from: number, to: number, cost: number, step: Step) => {
    const reached = (distance[from] ?? Number.POSITIVE_INFINITY) + cost;
    if (reached >= (distance[to] ?? Number.POSITIVE_INFINITY) - tolerance) return false;
    distance[to] = reached;
    via[to] = step;
    return true;
  };
  for (let round = 0, isChanged = true; isChanged && round <= excess.length; round += 1) {
    isChanged = false;
    for (const [index, arc] of arcs.entries()) {
      const forward = relax(arc.from, arc.to, up[index] ?? 0, { arc: index, direction: 1 });
      const backward = relax(arc.to, arc.from, down[index] ?? 0, { arc: index, direction: -1 });
      isChanged ||= forward || backward;
    }
  }
  return { distance, via };
}

function pathTo(
  end: number,
  arcs: readonly FlowArc[],
  via: readonly (Step | undefined)[],
): { start: number; steps: Step[] } {
  const steps: Step[] = [];
  let node = end;
  for (let step = via[node]; step; step = via[node]) {
    if (steps.length > via.length) throw new Error("Flow started from a state that was not the cheapest");
    steps.push(step);
    const arc = arcs[step.arc] as FlowArc;
    node = step.direction === 1 ? arc.from : arc.to;
  }
  return { start: node, steps };
}

function nearestDeficit(excess: readonly number[], distance: readonly number[]): number | null {
  let best: number | null = null;
  for (const [node, value] of excess.entries()) {
    const reached = distance[node] ?? Number.POSITIVE_INFINITY;
    if (value < 0 && Number.isFinite(reached) && (best === null || reached < (distance[best] ?? 0)))
      best = node;
  }
  return best;
}

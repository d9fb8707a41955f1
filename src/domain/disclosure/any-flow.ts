import type { TableRow } from "../tables/index.ts";
import type { FlowCounts } from "./flow-rows.ts";

const anyProgramme = "SALAH_SATU";

/** A row of flows and what is published for it. */
export interface FlowOfProgram {
  readonly row: TableRow;
  readonly flow: FlowCounts;
}

/**
 * Returns the flows of one kecamatan and period so that no more families enter or leave SALAH_SATU than enter or
 * leave the programmes together, as it is among families: first fewer change places in SALAH_SATU, then more do in
 * the programme with most room. Stocks stay as they are. Every programme on offer must be among the flows.
 */
export function limitAnyFlow(flows: readonly FlowOfProgram[], base: number): FlowOfProgram[] {
  const limited = flows.map(({ row, flow }) => ({ row, flow }));
  const any = limited.find(({ row }) => row.program === anyProgramme);
  const others = limited.filter((one) => one !== any);
  if (!any || others.length === 0) return limited;
  const isOver = () => any.flow.entered > sumOf(others, "entered") || any.flow.left > sumOf(others, "left");
  while (isOver() && canLower(any.flow, base)) any.flow = shifted(any.flow, -base);
  while (isOver()) {
    const widest = others.reduce((most, one) => (roomOf(one.flow) > roomOf(most.flow) ? one : most));
    if (roomOf(widest.flow) < base) break;
    widest.flow = shifted(widest.flow, base);
  }
  return limited;
}

/**
 * Brings the opening of SALAH_SATU to at least that of each programme and at most their sum. Openings that are
 * published stocks agree already; those of a first period are rounded one by one.
 */
export function limitAnyOpening(openings: Map<TableRow, number>): void {
  const any = [...openings.keys()].find(({ program }) => program === anyProgramme);
  const others = [...openings].flatMap(([row, opening]) => (row === any ? [] : [opening]));
  if (!any || others.length === 0) return;
  const most = others.reduce((sum, opening) => sum + opening, 0);
  openings.set(any, Math.min(Math.max(openings.get(any) ?? 0, ...others), most));
}

function sumOf(flows: readonly FlowOfProgram[], direction: "entered" | "left"): number {
  return flows.reduce((sum, { flow }) => sum + flow[direction], 0);
}

function shifted(flow: FlowCounts, by: number): FlowCounts {
  return { ...flow, entered: flow.entered + by, left: flow.left + by };
}

function canLower({ entered, left }: FlowCounts, base: number): boolean {
  return [entered, left].every((count) => count - base === 0 || count - base >= base);
}

/** Families that are in both stocks and could have changed places. */
function roomOf({ opening, left }: FlowCounts): number {
  return opening - left;
}

import { periodBefore } from "../../period/index.ts";
import type { OpenOutcome } from "../bounds/index.ts";
import { cellOf } from "../published-row.ts";
import { type FlowDemand, type FlowEvidence, prove, settingOf, unproved } from "./flow-demands.ts";
import type { PublishedFlow, PublishedReason } from "./flow-rows.ts";
import { addFlows, type FlowBook } from "./flow-system.ts";
import { heldSystem } from "./held-system.ts";
import type { LinkBlock } from "./link-blocks.ts";

/** All flows, and the reasons of those of one kabupaten/kota and period. */
export interface AllFlows {
  readonly flows: readonly PublishedFlow[];
  readonly reasonsOf: (flow: PublishedFlow) => readonly PublishedReason[];
}

/** Returns the outcome where a stock of 0 before or after a flow is let go; null where there is none. */
export function letStocksGo(
  wanted: FlowDemand,
  blocks: readonly LinkBlock[],
  all: AllFlows,
  evidence: FlowEvidence,
): OpenOutcome | null {
  let last: OpenOutcome | null = null;
  for (const flow of flowsOf(wanted, all))
    for (const period of emptyAt(flow))
      for (const block of blocks) {
        const place = block.kecamatan.find(
          ([row]) =>
            row?.area === flow.area && row.period === period && row.dataset.id === flow.stock.dataset,
        );
        if (!place) continue;
        last = proveLetGo(wanted, flow, { kecamatan: [place], desil: block.desil }, all, evidence);
        if (last.status === "open") return last;
      }
  return last;
}

/** The flow itself, or those that a reason is a part of. */
function flowsOf({ of }: FlowDemand, { flows }: AllFlows): readonly PublishedFlow[] {
  if ("opening" in of) return [of];
  return flows.filter(
    ({ dataset, city, period, program }) =>
      dataset === of.flows && city === of.city && period === of.period && program === of.program,
  );
}

function emptyAt({ opening, closing, period }: PublishedFlow): string[] {
  return [...(closing === 0 ? [period] : []), ...(opening === 0 ? [periodBefore(period)] : [])];
}

function proveLetGo(
  wanted: FlowDemand,
  flow: PublishedFlow,
  block: LinkBlock,
  all: AllFlows,
  evidence: FlowEvidence,
): OpenOutcome {
  const { base, programs } = evidence;
  const { draft, book, published } = heldSystem(block.kecamatan, block.desil, base, programs);
  const rows = block.kecamatan.flat();
  const letGo = rows[0]?.period ?? "";
  const touches = ({ period }: PublishedFlow) => period === letGo || periodBefore(period) === letGo;
  const beside = all.flows.filter((one) => one.city === flow.city && touches(one));
  const own = beside.filter((one) => one.area === flow.area && one.dataset === flow.dataset);
  const periods = new Map(beside.map((one) => [one.period, one]));
  const reasons = [...periods.values()].flatMap(all.reasonsOf);
  const held = settingOf(own, beside, reasons, evidence);
  const stockOf = (one: PublishedFlow, count: number) => {
    const row = rows.find(({ program }) => program === one.program);
    const terms = row ? book.termsOf(row, [one.stock.column]) : null;
    const shown = row ? cellOf(row, one.stock.column) : null;
    return terms && shown !== null ? { terms, held: count - shown } : { terms: [], held: count };
  };
  const cells = addFlows(draft, published, {
    ...held,
    openingOf: (one) => (one.period === letGo ? held.openingOf(one) : stockOf(one, one.opening)),
    closingOf: (one) => (one.period === letGo ? stockOf(one, one.closing) : held.closingOf(one)),
  });
  const demand = { ...wanted, demand: { ...wanted.demand, terms: [[cellIn(cells, wanted), 1]] as const } };
  const [proved] = prove(draft.system, [demand], published, evidence);
  return proved?.outcome ?? unproved;
}

function cellIn({ cellsOf, cellOf: reasonCell }: FlowBook, { of, column }: FlowDemand): number {
  if (!("opening" in of)) return reasonCell(of);
  const { entered, left } = cellsOf(of);
  return column === of.columns.entered ? entered : left;
}

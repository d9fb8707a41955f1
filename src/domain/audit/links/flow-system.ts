import type { SystemDraft, Terms } from "../bounds/index.ts";
import { methodInterval } from "../interval.ts";
import { anyProgramme } from "../public-rules.ts";
import { indexRows } from "../published-row.ts";
import { negated } from "./cell-book.ts";
import type { PublishedFlow, PublishedReason } from "./flow-rows.ts";

/** What an attacker takes a stock for: cells let go, and what is held at its published count. */
export interface Stock {
  readonly terms: Terms;
  readonly held: number;
}

export interface FlowSetting {
  readonly base: number;
  /** Flows let go: of them all others are held at their published counts. */
  readonly flows: readonly PublishedFlow[];
  /** All flows of the kabupaten/kota in the periods of those let go. */
  readonly beside: readonly PublishedFlow[];
  readonly reasons: readonly PublishedReason[];
  readonly openingOf: (flow: PublishedFlow) => Stock | null;
  readonly closingOf: (flow: PublishedFlow) => Stock;
  /** Claims that every programme on offer gives its flows there, so that their sums bind SALAH_SATU. */
  readonly isEveryoneCounted: (flow: PublishedFlow) => boolean;
}

/** Which cells stand for which flow and reason. */
export interface FlowBook {
  readonly cellsOf: (flow: PublishedFlow) => { readonly entered: number; readonly left: number };
  readonly cellOf: (reason: PublishedReason) => number;
  /** Openings that have a cell of their own. */
  readonly openings: ReadonlyMap<PublishedFlow, number>;
}

const noEnd = Number.POSITIVE_INFINITY;

/**
 * Adds flows and their reasons to what an attacker knows: opening + entered - left = closing; both flows together
 * within two bases of those published, as the method puts them, so that each is within one where both stocks are
 * held; nobody leaves who was not there; reasons sum to the
 * flow; nobody enters or leaves SALAH_SATU without a programme. `published` takes the published counts.
 */
export function addFlows(draft: SystemDraft, published: number[], setting: FlowSetting): FlowBook {
  const { base, flows, openingOf, closingOf } = setting;
  const addCell = (value: number, low: number, high: number) => {
    published.push(value);
    return draft.addCell({ low: Math.max(0, low), high });
  };
  const cells = new Map(
    flows.map((flow) => {
      const isHeld = [openingOf(flow), closingOf(flow)].every((stock) => stock?.terms.length === 0);
      const reach = isHeld ? base - 1 : 2 * base - 1;
      const [entered, left] = [flow.entered, flow.left].map((value) =>
        addCell(value, value - reach, value + reach),
      ) as [number, number];
      const together = [
        [entered, 1],
        [left, 1],
      ] as const;
      const moved = flow.entered + flow.left;
      if (!isHeld) draft.relate(together, moved - reach, moved + reach);
      return [flow, { entered, left }];
    }),
  );
  const openings = new Map<PublishedFlow, number>();
  const ownOpening = (flow: PublishedFlow): Stock => {
    const { low, high } = methodInterval(flow.opening, base);
    const cell = addCell(flow.opening, low, high);
    openings.set(flow, cell);
    return { terms: [[cell, 1]], held: 0 };
  };
  for (const flow of flows) {
    const { entered, left } = cells.get(flow) as { entered: number; left: number };
    const closing = closingOf(flow);
    const opening = openingOf(flow) ?? ownOpening(flow);
    const gap = closing.held - opening.held;
    draft.relate([...opening.terms, [entered, 1], [left, -1], ...negated(closing.terms)], gap, gap);
    draft.relate([[left, 1], ...negated(opening.terms)], -noEnd, opening.held);
    draft.relate([[entered, 1], ...negated(closing.terms)], -noEnd, closing.held);
  }
  const cellOf = relateReasons(draft, published, setting, cells);
  relateAnyFlow(draft, setting, cells);
  return { cellsOf: (flow) => cells.get(flow) as { entered: number; left: number }, cellOf, openings };
}

type Cells = ReadonlyMap<PublishedFlow, { readonly entered: number; readonly left: number }>;

const sides = ["entered", "left"] as const;

function relateReasons(
  draft: SystemDraft,
  published: number[],
  { base, flows, beside, reasons }: FlowSetting,
  cells: Cells,
): FlowBook["cellOf"] {
  const found = new Map<PublishedReason, number>();
  const groups = indexRows(reasons, ({ flows: dataset, city, period, program, side }) =>
    [dataset, city, period, program, side].join("|"),
  );
  for (const group of groups.values()) {
    const [first] = group as [PublishedReason, ...PublishedReason[]];
    const whole = beside.filter(
      ({ dataset, city, period, program }) =>
        dataset === first.flows &&
        city === first.city &&
        period === first.period &&
        program === first.program,
    );
    const own = group.map((reason) => {
      published.push(reason.value);
      const cell = draft.addCell(methodInterval(reason.value, base));
      found.set(reason, cell);
      return [cell, 1] as const;
    });
    const side = sides.find((one) => whole[0]?.columns[one] === first.side) ?? "entered";
    const free = flows.filter((flow) => whole.includes(flow));
    const held = sumOf(
      whole.filter((flow) => !free.includes(flow)),
      side,
    );
    const terms = free.map((flow) => [cells.get(flow)?.[side] ?? Number.NaN, -1] as const);
    draft.relate([...own, ...terms], held, held);
  }
  return (reason) => found.get(reason) ?? Number.NaN;
}

function relateAnyFlow(
  draft: SystemDraft,
  { flows, beside, isEveryoneCounted }: FlowSetting,
  cells: Cells,
): void {
  const nameOf = ({ dataset, area, period }: PublishedFlow) => [dataset, area, period].join("|");
  const places = indexRows(beside, nameOf);
  for (const place of new Set(flows.map(nameOf))) {
    const group = places.get(place) ?? [];
    const any = group.find(({ program }) => program === anyProgramme);
    if (!any || !isEveryoneCounted(any)) continue;
    for (const side of sides) {
      const signed = group.map((flow) => ({ flow, sign: flow === any ? 1 : -1 }));
      const terms = signed.flatMap(({ flow, sign }) => {
        const cell = cells.get(flow)?.[side];
        return cell === undefined ? [] : [[cell, sign] as const];
      });
      const held = signed.reduce((sum, { flow, sign }) => sum + (cells.has(flow) ? 0 : sign * flow[side]), 0);
      draft.relate(terms, -noEnd, -held);
    }
  }
}

function sumOf(flows: readonly PublishedFlow[], side: (typeof sides)[number]): number {
  return flows.reduce((sum, flow) => sum + flow[side], 0);
}

import { periodBefore } from "../../period/index.ts";
import { type Demand, draftSystem, type OpenOutcome, proveOpen } from "../bounds/index.ts";
import { check, findingOn, isCityTable, type Notes } from "../evidence.ts";
import { cellOf, indexRows, type PublishedRow } from "../published-row.ts";
import type { AuditInput } from "../report.ts";
import { type PublishedFlow, type PublishedReason, publishedFlows, publishedReasons } from "./flow-rows.ts";
import { addFlows, type FlowBook, type FlowSetting } from "./flow-system.ts";
import { heldSystem } from "./held-system.ts";
import { type LinkBlock, linkBlocks } from "./link-blocks.ts";
import type { LinkEvidence } from "./linked-cells.ts";

export interface FlowEvidence extends LinkEvidence {
  readonly input: Pick<AuditInput, "rounded" | "datasets">;
}

/** A count of a flow or of a reason that must stay open, and what an attacker would name it by. */
interface FlowDemand {
  readonly of: PublishedFlow | PublishedReason;
  readonly column: string;
  readonly value: number;
  readonly demand: Demand;
}

interface Proved {
  readonly demand: FlowDemand;
  readonly outcome: OpenOutcome;
}

/**
 * Proves every flow and every reason open for an attacker who knows the published stocks before and after, all
 * flows and reasons of the kabupaten/kota, and a coalition of `base - 2` families: a base of possible values, room
 * for one family more that moved, and for one that did not.
 *
 * First with every stock held at its published count, and all kecamatan but a few, which makes the attacker stronger
 * than he is: the published counts are themselves a possible truth. A stock
 * published as 0 then leaves nobody to move: there the stock is let go with one class at a time, all programmes of
 * the kecamatan and the desil of its class with it, and the flows into and out of it.
 */
export function linkedFlows(evidence: FlowEvidence, notes: Notes): void {
  const { rounded, datasets } = evidence.input;
  const flows = publishedFlows(rounded, datasets);
  const reasons = publishedReasons(rounded, datasets);
  const nameOf = ({ city, period }: { readonly city: string; readonly period: string }) =>
    `${city}|${period}`;
  const [byPeriod, reasonsOf] = [indexRows(flows, nameOf), indexRows(reasons, nameOf)];
  const blocks = linkBlocks(evidence.rows, evidence.classes);
  const beside = { flows, reasonsOf: (one: PublishedFlow) => reasonsOf.get(nameOf(one)) ?? [] };
  for (const [name, own] of byPeriod) {
    const group = { flows: own, reasons: reasonsOf.get(name) ?? [] };
    const left = proveParts(group, evidence, notes).flatMap(({ demand, outcome }) => {
      const letGo = outcome.status === "open" ? outcome : letStocksGo(demand, blocks, beside, evidence);
      if (letGo?.status !== "open") return [demand];
      notes.checked += 1;
      return [];
    });
    if (left.length === 0) continue;
    const wanted = new Set(left.map(nameOfDemand));
    for (const { demand, outcome } of proveHeld(group, group.flows, evidence))
      if (wanted.has(nameOfDemand(demand)))
        check(notes, outcome.status === "open", () => findingOf(demand, outcome));
  }
}

/** Flows and reasons of one kabupaten/kota and period. */
interface FlowGroup {
  readonly flows: readonly PublishedFlow[];
  readonly reasons: readonly PublishedReason[];
}

/** Kecamatan let go together: all of a kabupaten/kota share its reasons, fewer solve faster. */
const atOnce = 4;

/** Returns the demands that a few kecamatan at a time could not prove. */
function proveParts(group: FlowGroup, evidence: FlowEvidence, notes: Notes): Proved[] {
  const areas = [...new Set(group.flows.map(({ area }) => area))];
  const parts = Array.from({ length: Math.ceil(areas.length / atOnce) }, (_, part) =>
    areas.slice(part * atOnce, (part + 1) * atOnce),
  );
  return parts.flatMap((part, index) => {
    const letGo = group.flows.filter(({ area }) => part.includes(area));
    const proved = proveHeld(group, letGo, evidence, index === 0);
    const left = proved.filter(({ outcome }) => outcome.status !== "open");
    notes.checked += proved.length - left.length;
    return left;
  });
}

/** Proves the flows let go, and the reasons with them, every stock held. */
function proveHeld(
  group: FlowGroup,
  letGo: readonly PublishedFlow[],
  evidence: FlowEvidence,
  withReasons = true,
): Proved[] {
  const draft = draftSystem();
  const published: number[] = [];
  const book = addFlows(draft, published, settingOf(letGo, group.flows, group.reasons, evidence));
  const demands = demandsOf(letGo, withReasons ? group.reasons : [], book, evidence.base);
  return prove(draft.system, demands, published, evidence);
}

function nameOfDemand({ of, column }: FlowDemand): string {
  const place = "opening" in of ? of.area : `${of.city}|${of.side}|${of.reason}`;
  return [of.dataset, place, of.program, column].join("|");
}

function settingOf(
  flows: readonly PublishedFlow[],
  beside: readonly PublishedFlow[],
  reasons: readonly PublishedReason[],
  { rows, base, programs }: FlowEvidence,
): FlowSetting {
  const stocks = new Set(
    rows.filter((row) => !isCityTable(row)).map((row) => stockName(row.dataset.id, row)),
  );
  const counted = new Set(beside.map(({ area, period, program }) => [area, period, program].join("|")));
  return {
    base,
    flows,
    beside,
    reasons,
    openingOf: (flow) =>
      stocks.has(stockName(flow.stock.dataset, { ...flow, period: periodBefore(flow.period) }))
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

const stockName = (
  dataset: string,
  { area, period, program }: Pick<PublishedRow, "area" | "period" | "program">,
) => [dataset, area, period, program].join("|");

function demandsOf(
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

function prove(
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

const unproved: OpenOutcome = { status: "unknown", reason: "no answer" };

/** All flows, and the reasons of those of one kabupaten/kota and period. */
interface AllFlows {
  readonly flows: readonly PublishedFlow[];
  readonly reasonsOf: (flow: PublishedFlow) => readonly PublishedReason[];
}

/** Returns the outcome where a stock of 0 before or after a flow is let go; null where there is none. */
function letStocksGo(
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

function findingOf({ of, column, value }: FlowDemand, outcome: OpenOutcome) {
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

import { draftSystem } from "../bounds/index.ts";
import { check, type Notes } from "../evidence.ts";
import { indexRows } from "../published-row.ts";
import {
  demandsOf,
  type FlowDemand,
  type FlowEvidence,
  findingOf,
  type Proved,
  prove,
  settingOf,
} from "./flow-demands.ts";
import { type PublishedFlow, type PublishedReason, publishedFlows, publishedReasons } from "./flow-rows.ts";
import { addFlows } from "./flow-system.ts";
import { linkBlocks } from "./link-blocks.ts";
import { letStocksGo } from "./stocks-let-go.ts";

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
    for (const { demand, outcome } of proveFirstOpenings(group, evidence))
      check(notes, outcome.status === "open", () => findingOf(demand, outcome));
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

/** Proves openings that are no published stock; a later opening is one, and proved as such. */
function proveFirstOpenings(group: FlowGroup, evidence: FlowEvidence): Proved[] {
  const areas = Map.groupBy(group.flows, ({ area }) => area);
  return [...areas.values()].flatMap((letGo) => {
    const draft = draftSystem();
    const published: number[] = [];
    const setting = settingOf(letGo, group.flows, group.reasons, evidence, true);
    const { openings } = addFlows(draft, published, setting);
    const [width, reach] = [evidence.base - 1, evidence.base - 1];
    const demands = [...openings].map(([of, cell]): FlowDemand => {
      const demand = { terms: [[cell, 1]] as const, width, reach, floor: Number.POSITIVE_INFINITY };
      return { of, column: of.columns.opening, value: of.opening, demand };
    });
    return demands.length > 0 ? prove(draft.system, demands, published, evidence) : [];
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

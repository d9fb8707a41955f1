import type { DatasetDefinition } from "#schemas";
import { periodBefore } from "../period/index.ts";
import type { TableRow, Tables } from "../tables/index.ts";
import {
  cityFlows,
  type FlowCounts,
  type FlowsProtection,
  flowCounts,
  flowDatasets,
  flowPlace,
  isWithoutFlows,
  reasonDatasets,
  reasonGroup,
  stocksIn,
} from "./flow-rows.ts";
import type { ProtectionProblem, ProtectionRule } from "./protection.ts";

/**
 * Returns why true flows cannot be published: they are incomplete, given twice, or do not lead from the true
 * stock of the period before, where there is one, to that of their own; or their reasons do not sum to them.
 */
export function flowFaults(raw: Tables, datasets: readonly DatasetDefinition[]): ProtectionProblem[] {
  const faults = stockFaults(raw, datasets);
  return faults.length > 0 ? faults : reasonFaults(raw, datasets);
}

/** Reasons of one direction are all given, and sum to the flow of all kecamatan, or none is. */
function reasonFaults(raw: Tables, datasets: readonly DatasetDefinition[]): ProtectionProblem[] {
  return reasonDatasets(datasets).flatMap((dataset) => {
    const { id, protection } = dataset;
    const flows = cityFlows(raw, dataset);
    const groups = Map.groupBy(raw[id] ?? [], (row) => reasonGroup(row, protection));
    return [...groups].flatMap(([name, group]) => {
      const [first] = group;
      const counts = group.map((row) => row[protection.measure]);
      const isEmpty = counts.every((count) => count === null);
      const isGiven = counts.every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
      const reasons = protection.reasons[String(first?.[protection.direction])] ?? [];
      const isComplete =
        group.length === reasons.length &&
        reasons.every((reason) => group.some((row) => row[protection.reason] === reason)) &&
        group.every((row) => isEmpty === Boolean(row.alasan_kosong));
      const total = counts.reduce<number>((sum, count) => sum + Number(count), 0);
      const holds = isComplete && (isEmpty || (isGiven && total === flows.get(name)));
      return holds || !first ? [] : [problemIn(id, first, "flow_reasons_differ")];
    });
  });
}

function stockFaults(raw: Tables, datasets: readonly DatasetDefinition[]): ProtectionProblem[] {
  return flowDatasets(datasets).flatMap(({ id, protection }) => {
    const stocks = stocksIn(raw, protection);
    const seen = new Set<string>();
    return (raw[id] ?? []).flatMap((row) => {
      const isRepeated = seen.has(flowPlace(row));
      seen.add(flowPlace(row));
      const rule = isRepeated ? "flows_incomplete" : faultOf(row, protection, stocks);
      return rule ? [problemIn(id, row, rule)] : [];
    });
  });
}

function faultOf(
  row: TableRow,
  protection: FlowsProtection,
  stocks: ReadonlyMap<string, number>,
): ProtectionRule | null {
  const isEmpty = isWithoutFlows(row, protection);
  if (isEmpty !== Boolean(row.alasan_kosong)) return "flows_incomplete";
  if (isEmpty) return null;
  const counts = flowCounts(row, protection);
  if (!isWhole(counts)) return "flows_incomplete";
  const before = stocks.get(flowPlace(row, periodBefore(String(row.periode))));
  const isOpening = before === undefined || Number.isNaN(before) || before === counts.opening;
  return isOpening && stocks.get(flowPlace(row)) === counts.closing ? null : "flows_stock_differs";
}

function isWhole({ opening, entered, left, closing }: FlowCounts): boolean {
  const areCounts = [opening, entered, left, closing].every(
    (count) => Number.isSafeInteger(count) && count >= 0,
  );
  return areCounts && left <= opening && opening + entered - left === closing;
}

function problemIn(dataset: string, row: TableRow, rule: ProtectionRule): ProtectionProblem {
  return {
    rule,
    remedy: "correct_input",
    dataset,
    kode_wilayah: String(row.kode_wilayah),
    periode: String(row.periode),
    desilClass: null,
    program: typeof row.program === "string" ? row.program : null,
    count: null,
  };
}

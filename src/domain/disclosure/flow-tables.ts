import { periodBefore } from "../period/index.ts";
import type { RoundedTables, TableRow } from "../tables/index.ts";
import { type FlowOfProgram, limitAnyFlow, limitAnyOpening } from "./any-flow.ts";
import { inTime, type PublishedBefore, publishedBefore } from "./flow-memory.ts";
import {
  type FlowCounts,
  type FlowsProtection,
  flowCounts,
  flowDatasets,
  flowPlace,
  isWithoutFlows,
  stocksIn,
} from "./flow-rows.ts";
import { roundToUnits } from "./keyed-rounding.ts";
import type { ProtectionInput } from "./protection.ts";
import { roundFlow } from "./round-flow.ts";

export type FlowInput = Pick<ProtectionInput, "raw" | "ledger" | "datasets" | "policy" | "draw">;

/**
 * Returns the tables with their flows rounded between the published stocks: the opening is the published stock
 * of the period before, or the true opening rounded like a state where none was published. Flows whose true
 * counts and stocks are those of the last release, or of the period before, keep their values; no more families
 * enter or leave SALAH_SATU than enter or leave the programmes; rows with a reason pass through.
 */
export function roundFlowTables(input: FlowInput, tables: RoundedTables): RoundedTables {
  const rounded = flowDatasets(input.datasets).map(({ id, protection }) => {
    const rows = tables[id] ?? [];
    const released = (release: "raw" | "published") =>
      new Map(
        (input.ledger?.[release][id] ?? []).map((row) => [flowPlace(row), flowCounts(row, protection)]),
      );
    const memory = publishedBefore({ truth: released("raw"), published: released("published") });
    const beside = { input, id, protection, stocks: stocksIn(tables, protection), memory };
    const counts = new Map<TableRow, FlowCounts>();
    const places = Map.groupBy(inTime(rows), ({ kode_wilayah, periode }) => `${kode_wilayah}|${periode}`);
    for (const place of places.values())
      for (const { row, flow } of roundPlace(place, beside)) counts.set(row, flow);
    const written = rows.map((row) => {
      const own = counts.get(row);
      return own ? writeFlows(row, protection, own) : row;
    });
    return [id, written] as const;
  });
  return { ...tables, ...Object.fromEntries(rounded) };
}

interface Beside {
  readonly input: FlowInput;
  readonly id: string;
  readonly protection: FlowsProtection;
  /** Published. */
  readonly stocks: ReadonlyMap<string, number>;
  readonly memory: PublishedBefore<FlowCounts>;
}

/** All programmes of a kecamatan and period. */
function roundPlace(place: readonly TableRow[], beside: Beside): FlowOfProgram[] {
  const { protection, input, memory } = beside;
  const base = input.policy.roundingBase.value;
  const given = place.filter((row) => !isWithoutFlows(row, protection));
  const isEveryoneCounted = place.every(
    (row) => given.includes(row) || row.alasan_kosong === "tidak_ditawarkan",
  );
  const openings = new Map(given.map((row) => [row, openingOf(row, beside)]));
  if (isEveryoneCounted) limitAnyOpening(openings);
  const rounded = given.map((row) => ({ row, flow: roundCounts(row, openings.get(row) ?? 0, beside) }));
  const limited = isEveryoneCounted ? limitAnyFlow(rounded, base) : rounded;
  for (const { row, flow } of limited) memory.remember(flowPlace(row), flowCounts(row, protection), flow);
  return limited;
}

function openingOf(row: TableRow, { input, id, protection, stocks, memory }: Beside): number {
  const placeBefore = placeBeforeOf(row);
  const before = stocks.get(placeBefore) ?? Number.NaN;
  if (!Number.isNaN(before)) return before;
  const base = input.policy.roundingBase.value;
  const truth = flowCounts(row, protection);
  const kept = memory.candidates(flowPlace(row), placeBefore, truth);
  const draw = () => input.draw(`${seriesOf(id, row)}|opening|${Math.floor(truth.opening / base)}`);
  return (
    kept.find(({ opening }) => opening % base === 0)?.opening ??
    base * roundToUnits(truth.opening, base, draw())
  );
}

const placeBeforeOf = (row: TableRow) => flowPlace(row, periodBefore(String(row.periode)));

const seriesOf = (id: string, { kode_wilayah, program }: TableRow) => [id, kode_wilayah, program].join("|");

function roundCounts(
  row: TableRow,
  opening: number,
  { input, id, protection, stocks, memory }: Beside,
): FlowCounts {
  const base = input.policy.roundingBase.value;
  const truth = flowCounts(row, protection);
  const kept = memory.candidates(flowPlace(row), placeBeforeOf(row), truth);
  const closing = stocks.get(flowPlace(row)) ?? Number.NaN;
  const usable = kept.find(
    (one) => one.opening === opening && one.closing === closing && isPublishable(one, base),
  );
  if (usable) return usable;
  const drawFor = (step: number) => input.draw(`${seriesOf(id, row)}|flow|${step}`);
  return { opening, closing, ...roundFlow({ opening, closing }, truth, base, drawFor) };
}

function isPublishable({ opening, entered, left, closing }: FlowCounts, base: number): boolean {
  const smaller = Math.min(entered, left);
  const isLegal = smaller >= 0 && smaller % base === 0 && [entered, left].every((n) => n === 0 || n >= base);
  return isLegal && left <= opening && opening + entered - left === closing;
}

function writeFlows(row: TableRow, protection: FlowsProtection, counts: FlowCounts): TableRow {
  return {
    ...row,
    [protection.opening]: counts.opening,
    [protection.entered]: counts.entered,
    [protection.left]: counts.left,
    [protection.closing]: counts.closing,
  } as TableRow;
}

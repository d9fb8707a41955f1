import { periodBefore } from "../period/index.ts";
import type { RoundedTables, TableRow } from "../tables/index.ts";
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
import type { LedgerRelease, ProtectionInput } from "./protection.ts";
import { roundFlow } from "./round-flow.ts";

type FlowInput = Pick<ProtectionInput, "raw" | "ledger" | "datasets" | "policy" | "draw">;

/**
 * Returns the tables with their flows rounded between the published stocks: the opening is the published stock
 * of the period before, or the true opening rounded like a state where none was published. Flows whose true
 * counts and stocks are those of the last release keep its values; rows with a reason pass through.
 */
export function roundFlowTables(input: FlowInput, tables: RoundedTables): RoundedTables {
  const rounded = flowDatasets(input.datasets).map(({ id, protection }) => {
    const stocks = stocksIn(tables, protection);
    const releasedAs = lastReleased(input.ledger, id, protection);
    const roundRow = (row: TableRow) => {
      if (isWithoutFlows(row, protection)) return row;
      const counts = roundCounts(row, { input, id, protection, stocks, releasedAs });
      return writeFlows(row, protection, counts);
    };
    return [id, (tables[id] ?? []).map(roundRow)] as const;
  });
  return { ...tables, ...Object.fromEntries(rounded) };
}

interface Beside {
  readonly input: FlowInput;
  readonly id: string;
  readonly protection: FlowsProtection;
  /** Published. */
  readonly stocks: ReadonlyMap<string, number>;
  readonly releasedAs: ReturnType<typeof lastReleased>;
}

function roundCounts(row: TableRow, { input, id, protection, stocks, releasedAs }: Beside): FlowCounts {
  const base = input.policy.roundingBase.value;
  const truth = flowCounts(row, protection);
  const kept = releasedAs(row, truth);
  const series = [id, row.kode_wilayah, row.program].join("|");
  const before = stocks.get(flowPlace(row, periodBefore(String(row.periode)))) ?? Number.NaN;
  const firstOpening = () =>
    kept && kept.opening % base === 0
      ? kept.opening
      : base *
        roundToUnits(
          truth.opening,
          base,
          input.draw(`${series}|opening|${Math.floor(truth.opening / base)}`),
        );
  const opening = Number.isNaN(before) ? firstOpening() : before;
  const closing = stocks.get(flowPlace(row)) ?? Number.NaN;
  if (kept && kept.opening === opening && kept.closing === closing && isPublishable(kept, base)) return kept;
  const drawFor = (step: number) => input.draw(`${series}|flow|${step}`);
  return { opening, closing, ...roundFlow({ opening, closing }, truth, base, drawFor) };
}

/** Returns what the last release published for a row, where its true counts were the same. */
function lastReleased(ledger: LedgerRelease | null, id: string, protection: FlowsProtection) {
  const byPlace = (rows: readonly TableRow[] = []) =>
    new Map(rows.map((row) => [flowPlace(row), flowCounts(row, protection)]));
  const truths = byPlace(ledger?.raw[id]);
  const published = byPlace(ledger?.published[id]);
  return (row: TableRow, truth: FlowCounts): FlowCounts | undefined =>
    isSame(truths.get(flowPlace(row)), truth) ? published.get(flowPlace(row)) : undefined;
}

function isSame(left: FlowCounts | undefined, right: FlowCounts): boolean {
  return (
    left?.opening === right.opening &&
    left.entered === right.entered &&
    left.left === right.left &&
    left.closing === right.closing
  );
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

import { periodBefore } from "../period/index.ts";
import type { RoundedTables, TableRow, Tables } from "../tables/index.ts";
import { sum } from "./base-row.ts";
import { inTime, publishedBefore } from "./flow-memory.ts";
import { cityFlows, type ReasonsDataset, reasonDatasets, reasonGroup } from "./flow-rows.ts";
import type { FlowInput } from "./flow-tables.ts";
import { splitTotal } from "./split-total.ts";

/**
 * Returns the tables with the reasons of every flow of a kabupaten/kota rounded so that they sum to the published
 * flow, exactly. Each reason but the largest is one of the two multiples of the base beside its count, by a keyed
 * draw that knows no period; the largest takes the rest. Reasons whose true counts and published flow are those of
 * the last release, or of the period before, keep their values; groups with a reason for none pass through.
 */
export function roundReasonTables(input: FlowInput, tables: RoundedTables): RoundedTables {
  const rounded = reasonDatasets(input.datasets).map(
    (dataset) => [dataset.id, roundTable(dataset, input, tables)] as const,
  );
  return { ...tables, ...Object.fromEntries(rounded) };
}

/** Published counts of a group by the position of its rows. */
type Counts = readonly number[];

function roundTable(dataset: ReasonsDataset, input: FlowInput, tables: RoundedTables): readonly TableRow[] {
  const { id, protection } = dataset;
  const { measure } = protection;
  const base = input.policy.roundingBase.value;
  const rows = tables[id] ?? [];
  const totals = cityFlows(tables, dataset);
  const memory = publishedBefore({
    truth: countsByGroup(input.ledger?.raw, dataset),
    published: countsByGroup(input.ledger?.published, dataset),
  });
  const values = new Map<TableRow, number>();
  for (const [name, group] of Map.groupBy(inTime(rows), (row) => reasonGroup(row, protection))) {
    const [first] = group;
    const total = totals.get(name) ?? Number.NaN;
    if (!first || Number.isNaN(total) || group.some((row) => row[measure] === null)) continue;
    const truth = group.map((row) => Number(row[measure]));
    const nameBefore = reasonGroup({ ...first, periode: periodBefore(String(first.periode)) }, protection);
    const kept = memory
      .candidates(name, nameBefore, truth)
      .find((counts) => sum(counts) === total && counts.every((count) => count === 0 || count >= base));
    const published = kept ?? splitReasons(group, truth, total, { dataset, input });
    memory.remember(name, truth, published);
    for (const [index, row] of group.entries()) values.set(row, published[index] ?? 0);
  }
  return rows.map((row) => {
    const value = values.get(row);
    return value === undefined ? row : { ...row, [measure]: value };
  });
}

/** The last reason takes the rest where none has any families: it is the one for everything else. */
function splitReasons(
  group: readonly TableRow[],
  counts: Counts,
  total: number,
  { dataset: { id, protection }, input }: { dataset: ReasonsDataset; input: FlowInput },
): Counts {
  const base = input.policy.roundingBase.value;
  const draws = group.map((row, index) => {
    const series = [id, row.kode_wilayah, row.program, row[protection.direction], row[protection.reason]];
    return input.draw(`${series.join("|")}|${Math.floor((counts[index] ?? 0) / base)}`);
  });
  const split = splitTotal({
    counts,
    total,
    absorber: counts.lastIndexOf(Math.max(...counts)),
    kept: counts.map(() => null),
    draws,
    base,
    minimum: 0,
    absorberMinimum: total % base === 0 ? 0 : base,
  });
  if (!split) throw new RangeError(`Not a publishable flow: ${total}`);
  return split;
}

function countsByGroup(tables: Tables | undefined, { id, protection }: ReasonsDataset): Map<string, Counts> {
  const groups = Map.groupBy(tables?.[id] ?? [], (row) => reasonGroup(row, protection));
  return new Map(
    [...groups].map(([name, group]) => [name, group.map((row) => Number(row[protection.measure]))]),
  );
}

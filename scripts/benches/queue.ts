import { findPostgres } from "#queue/tests";
import type { LoadFigures } from "../bench/queue/load.ts";
import {
  clients,
  type Design,
  type Engine,
  measure,
  measureStore,
  syncsPerSecond,
} from "../bench/queue/measure.ts";
import type { Bench } from "../bench.ts";

const rounds = 3;
const designs: readonly Design[] = ["grouped", "plain"];

/**
 * Durable acknowledgements through the real service, committed in groups, beside a transaction for every request; then
 * the same writes without HTTP. The designs take turns, and of the rounds the middle one counts.
 */
export const bench: Bench = async () => {
  const engines: readonly Engine[] = findPostgres() === null ? ["sqlite"] : ["sqlite", "postgres"];
  const figures: Record<string, number> = { clients, syncsPerSecond: syncsPerSecond() };
  for (const engine of engines) {
    Object.assign(figures, await compared(engine, measure));
    Object.assign(figures, await compared(`${engine}Store`, (_, design) => measureStore(engine, design)));
  }
  return figures;
};

async function compared<Name extends string>(
  name: Name,
  measured: (name: Name, design: Design) => Promise<LoadFigures>,
): Promise<Record<string, number>> {
  const runs: Record<Design, LoadFigures[]> = { grouped: [], plain: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const design of designs) runs[design].push(await measured(name, design));
  const grouped = middle(runs.grouped);
  const plain = middle(runs.plain);
  return {
    ...named(name, "Grouped", grouped),
    ...named(name, "Plain", plain),
    [`${name}TimesPlain`]: grouped.perSecond / plain.perSecond,
  };
}

function middle(runs: readonly LoadFigures[]): LoadFigures {
  const sorted = runs.toSorted((one, other) => one.perSecond - other.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error("Nothing was measured");
  return found;
}

const named = (name: string, design: string, { perSecond, p50Ms, p99Ms }: LoadFigures) => ({
  [`${name}${design}PerSecond`]: perSecond,
  [`${name}${design}P50Ms`]: p50Ms,
  [`${name}${design}P99Ms`]: p99Ms,
});

import { findPostgres } from "#queue/tests";
import type { LoadFigures } from "../bench/queue/load.ts";
import { clients, type Design, type Engine, measure, syncsPerSecond } from "../bench/queue/measure.ts";
import type { Bench } from "../bench.ts";

const rounds = 3;

/**
 * Durable acknowledgements through the real service, committed in groups, beside a transaction for every request.
 * The two take turns; of the rounds the middle one counts.
 */
export const bench: Bench = async () => {
  const engines: readonly Engine[] = findPostgres() === null ? ["sqlite"] : ["sqlite", "postgres"];
  const figures: Record<string, number> = { clients, syncsPerSecond: syncsPerSecond() };
  for (const engine of engines) {
    const runs: Record<Design, LoadFigures[]> = { grouped: [], plain: [] };
    for (let round = 0; round < rounds; round += 1)
      for (const design of ["grouped", "plain"] as const) runs[design].push(await measure(engine, design));
    const grouped = middle(runs.grouped);
    const plain = middle(runs.plain);
    Object.assign(figures, named(engine, "Grouped", grouped), named(engine, "Plain", plain), {
      [`${engine}TimesPlain`]: grouped.perSecond / plain.perSecond,
    });
  }
  return figures;
};

function middle(runs: readonly LoadFigures[]): LoadFigures {
  const sorted = runs.toSorted((one, other) => one.perSecond - other.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error("Nothing was measured");
  return found;
}

const named = (engine: Engine, design: string, { perSecond, p50Ms, p99Ms }: LoadFigures) => ({
  [`${engine}${design}PerSecond`]: perSecond,
  [`${engine}${design}P50Ms`]: p50Ms,
  [`${engine}${design}P99Ms`]: p99Ms,
});

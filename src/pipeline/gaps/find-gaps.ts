import { comparePeriods, isTriwulan, periodBefore } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import { datasets, type ReleaseGap } from "#schemas";
import type { MergedTables } from "../validate/index.ts";
import type { Withheld } from "./withhold.ts";

/**
 * Returns which datasets a kabupaten/kota has no figures of, and for which periods of those between its first and
 * its last: not sent by the office, or waiting for another dataset. Missing is a reason, never an error.
 */
export function findGaps(merged: MergedTables, withheld: readonly Withheld[]): ReleaseGap[] {
  const periodic = datasets.filter(({ cadence }) => cadence !== "irregular");
  const present = new Map<string, Set<string>>();
  const periods = new Map<string, Set<string>>();
  const note = (book: Map<string, Set<string>>, name: string, value: string) =>
    book.set(name, (book.get(name) ?? new Set()).add(value));
  for (const { id } of periodic)
    for (const { values } of merged.get(id) ?? []) {
      const area = kabupatenKotaOf(String(values.kode_wilayah));
      note(present, `${id}|${area}`, String(values.periode));
      note(periods, area, String(values.periode));
    }
  for (const { area, period } of withheld) note(periods, area, period);
  return [...periods]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([area, seen]) =>
      periodic.flatMap(({ id, cadence }): ReleaseGap[] => {
        const own = present.get(`${id}|${area}`) ?? new Set();
        const due = allBetween([...seen].filter((period) => isTriwulan(period) === (cadence === "triwulan")));
        const missing = due.filter((period) => !own.has(period));
        const waits = (period: string) =>
          withheld.find((one) => one.dataset === id && one.area === area && one.period === period);
        const groups = Map.groupBy(missing, (period) => waits(period)?.waitsFor ?? "");
        return [...groups].map(([waitsFor, periods]) => ({
          dataset: id,
          area,
          periods,
          reason: waitsFor === "" ? "tidak_dikirim" : "menunggu",
          ...(waitsFor === "" ? {} : { waitsFor }),
        }));
      }),
    );
}

/** Every period of the same kind from the first to the last. */
function allBetween(periods: readonly string[]): string[] {
  const [first, ...others] = [...periods].sort(comparePeriods);
  const last = others.at(-1) ?? first;
  if (first === undefined || last === undefined) return [];
  const all = [last];
  while (comparePeriods(all[0] ?? first, first) > 0) all.unshift(periodBefore(all[0] ?? first));
  return all;
}

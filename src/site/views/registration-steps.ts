import {
  type MonthOfWork,
  type Projection,
  type PublishedRow,
  projectFinish,
  sumOf,
} from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod, reader } from "#messages";
import type { TableModel } from "../components/DataTable.tsx";
import { periodsOf, where } from "./rows.ts";

const t = reader("city");

const verified = ["terverifikasi"];
const matched = ["padan_belum_verifikasi", ...verified];
const registered = ["terdaftar_belum_padan", ...matched];
const steps = { registered, matched, verified } as const;
const stepIds = ["registered", "matched", "verified"] as const;

/** How many families have come past a step of registration, of all families, and when all would have. */
export interface RegistrationStep {
  readonly id: (typeof stepIds)[number];
  readonly name: string;
  readonly done: number;
  readonly all: number;
  /** Families added in the last month; null where there is no month before it. */
  readonly added: number | null;
  readonly finish: Projection;
}

/**
 * Returns the three steps of registration from the rows of every month; none where no month has counts.
 * `leastChange`: families by which two figures must differ to differ beyond rounding.
 */
export function registrationSteps(rows: readonly PublishedRow[], leastChange: number): RegistrationStep[] {
  const counted = rows.filter(({ belum_terdaftar }) => typeof belum_terdaftar === "number");
  return stepIds.flatMap((id) => {
    const months = periodsOf(counted).map((period): MonthOfWork => {
      const month = where(counted, { periode: period });
      return { period, done: sumOf(month, steps[id]), all: sumOf(month, ["belum_terdaftar", ...registered]) };
    });
    const [before, last] = [months.at(-2), months.at(-1)];
    if (!last) return [];
    const added = before ? last.done - before.done : null;
    const { done, all } = last;
    return { id, name: t(`funnel.${id}`), done, all, added, finish: projectFinish(months, leastChange) };
  });
}

/** Returns when a step would be finished, in words: a month, a range, or why it cannot be told. */
export function finishWords(finish: Projection): string {
  if (finish.kind === "finished") return t("finish.done");
  if (finish.kind === "unknown") return t(`finish.${finish.reason}`);
  const earliest = formatPeriod(finish.earliest);
  if (finish.latest === null) return t("finish.from", { earliest });
  if (finish.latest === finish.earliest) return t("finish.month", { month: earliest });
  const isOneYear = finish.earliest.slice(0, 4) === finish.latest.slice(0, 4);
  return t("finish.range", {
    earliest: isOneYear ? earliest.replace(/ \d+$/, "") : earliest,
    latest: formatPeriod(finish.latest),
  });
}

/** Returns the steps as a table, with when each would be finished. */
export function stepTable(steps: readonly RegistrationStep[], caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("funnel.colStep") },
      { label: t("funnel.colFamilies") },
      { label: t("funnel.colShare") },
      { label: t("funnel.colAdded") },
      { label: t("funnel.colFinish"), isText: true },
    ],
    rows: steps.map(({ name, done, all, added, finish }) => ({
      head: name,
      cells: [
        formatCount(done),
        formatPercent(done / all),
        added === null ? { reason: t("funnel.noMonthBefore") } : signedCount.format(added),
        finish.kind === "unknown" ? { reason: finishWords(finish) } : finishWords(finish),
      ],
    })),
  };
}

const signedCount = new Intl.NumberFormat("id-ID", { signDisplay: "exceptZero" });

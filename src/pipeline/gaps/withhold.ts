import { monthsOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import { type DatasetDefinition, datasets, findDataset } from "#schemas";
import type { MergedRow, MergedTables } from "../validate/index.ts";

/** A table of a kabupaten/kota and period that cannot be published before the one it must add up to. */
export interface Withheld {
  readonly dataset: string;
  readonly area: string;
  readonly period: string;
  readonly waitsFor: string;
  /** Periods of that one which are not there. */
  readonly lacking: readonly string[];
}

/**
 * Returns the tables without those that must add up to a table which is not there, and with parts left empty whose
 * whole was not collected: rounded by themselves they would tell more than together.
 */
export function withholdDependents(merged: MergedTables): {
  readonly merged: MergedTables;
  readonly withheld: readonly Withheld[];
} {
  const withheld: Withheld[] = [];
  const kept = new Map(merged);
  for (const dataset of datasets) {
    const whole = wholeOf(dataset);
    if (whole === null) continue;
    const there = new Set((merged.get(whole.dataset) ?? []).map(placeOf));
    const groups = Map.groupBy(merged.get(dataset.id) ?? [], placeOf);
    const rows = [...groups].flatMap(([place, own]) => {
      const [area = "", period = ""] = place.split("|");
      const needed = whole.isMonthly ? monthsOf(period) : [period];
      const lacking = needed.filter((one) => !there.has(`${area}|${one}`));
      if (lacking.length === 0) return own;
      withheld.push({ dataset: dataset.id, area, period, waitsFor: whole.dataset, lacking });
      return [];
    });
    kept.set(dataset.id, emptyUncollected(rows, dataset, merged));
  }
  return { merged: kept, withheld };
}

function wholeOf({ protection }: DatasetDefinition): { dataset: string; isMonthly: boolean } | null {
  if (protection.kind === "parts") return { dataset: protection.whole.dataset, isMonthly: false };
  if (protection.kind === "cases" && protection.sumOf)
    return { dataset: protection.sumOf.dataset, isMonthly: true };
  if (protection.kind === "states" && protection.reconcilesWith)
    return { dataset: protection.reconcilesWith, isMonthly: false };
  if (protection.kind === "flow_reasons") {
    const flows = findDataset(protection.flows);
    return flows ? wholeOf(flows) : null;
  }
  return protection.kind === "flows" ? { dataset: protection.stock.dataset, isMonthly: false } : null;
}

function emptyUncollected(
  rows: readonly MergedRow[],
  { protection, level }: DatasetDefinition,
  merged: MergedTables,
): readonly MergedRow[] {
  if (protection.kind === "flow_reasons")
    return rows.map((row) => emptyWithoutFlows(row, protection, merged));
  if (protection.kind !== "parts") return rows;
  const { whole, measure } = protection;
  const nameOf = (area: string, { periode }: MergedRow["values"], program: unknown) =>
    [area, periode, program ?? ""].join("|");
  const open = new Set(
    (merged.get(whole.dataset) ?? [])
      .filter(({ values }) => values[whole.column] === null && values.alasan_kosong === "tidak_dikumpulkan")
      .filter(({ values }) => whole.program === undefined || values.program === whole.program)
      .map(({ values }) => {
        const code = String(values.kode_wilayah);
        const area = level === "kabupaten_kota" ? kabupatenKotaOf(code) : code;
        return nameOf(area, values, whole.program === undefined ? values.program : undefined);
      }),
  );
  return rows.map((row) => {
    const { values } = row;
    const isOpen = open.has(nameOf(String(values.kode_wilayah), values, values.program));
    if (!isOpen || values[measure] === null) return row;
    return { ...row, values: { ...values, [measure]: null, alasan_kosong: "tidak_dikumpulkan" } };
  });
}

type Reasons = Extract<DatasetDefinition["protection"], { kind: "flow_reasons" }>;

/** Reasons have nothing to add up to where a kecamatan gives no flow. */
function emptyWithoutFlows(row: MergedRow, { flows, measure, direction }: Reasons, merged: MergedTables) {
  const { values } = row;
  const gap = (merged.get(flows) ?? []).find(
    (one) =>
      placeOf(one) === placeOf(row) &&
      one.values.program === values.program &&
      one.values[String(values[direction])] === null,
  );
  if (!gap || values[measure] === null) return row;
  return {
    ...row,
    values: { ...values, [measure]: null, alasan_kosong: gap.values.alasan_kosong ?? "tidak_dikumpulkan" },
  };
}

const placeOf = ({ values }: MergedRow): string =>
  `${kabupatenKotaOf(String(values.kode_wilayah))}|${values.periode}`;

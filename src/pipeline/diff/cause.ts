import { periodBefore, triwulanOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import type { TableRow } from "#domain/tables";
import { type ChangeCause, type DatasetDefinition, datasets, findDataset } from "#schemas";

/** A table that came in for this release; area and period are null where it covers all of them. */
export interface DeliveredTable {
  readonly dataset: string;
  readonly area: string | null;
  readonly period: string | null;
}

/** What everyone may know of a release besides its rows. */
export interface PublicActs {
  readonly delivered: readonly DeliveredTable[];
  /** Policy or code of the method differ from the release before. */
  readonly isMethodChanged: boolean;
}

/**
 * Returns why a row of the dataset differs, from published rows and public acts alone: true counts have no say
 * in it, so the answer cannot tell them. `now` or `before` is null where the row was removed or added.
 */
export function causeTeller(
  dataset: DatasetDefinition,
  earlier: readonly TableRow[],
  { delivered, isMethodChanged }: PublicActs,
): (now: TableRow | null, before: TableRow | null) => ChangeCause {
  const linked = linkedDatasets(dataset);
  const deliveries = new Set(
    delivered
      .filter((table) => linked.has(table.dataset))
      .flatMap(({ area, period }) => [period, period && triwulanOf(period)].map((one) => `${area}|${one}`)),
  );
  const isDelivered = ({ kode_wilayah, periode }: TableRow) => {
    const area = kabupatenKotaOf(String(kode_wilayah));
    const periods = isFlow(dataset) ? [periode, periodBefore(String(periode))] : [periode];
    return periods.some((period) => deliveries.has(`${area}|${period}`));
  };
  const known = new Set(earlier.map(unitOf));
  const isWhole = dataset.cadence === "irregular";
  return (now, before) => {
    const unit = unitOf((now ?? before) as TableRow);
    if (now && !before && (isWhole || !known.has(unit))) return "perubahan_nyata";
    if (now && before && isGapFilled(now, before) && isDelivered(now)) return "perubahan_nyata";
    if (isWhole || isDelivered((now ?? before) as TableRow)) return "revisi";
    return isMethodChanged ? "metode" : "pembulatan";
  };
}

const unitOf = ({ kode_wilayah, periode }: TableRow) => `${kabupatenKotaOf(String(kode_wilayah))}|${periode}`;

const isGapFilled = (now: TableRow, before: TableRow) =>
  Boolean(before.alasan_kosong) && now.alasan_kosong === null;

/** The dataset and those whose published sums must agree with it: a delivery of one moves the others. */
function linkedDatasets(dataset: DatasetDefinition): Set<string> {
  const isLinked = (other: DatasetDefinition) =>
    other.id === dataset.id ||
    partnersOf(dataset).includes(other.id) ||
    partnersOf(other).includes(dataset.id);
  return new Set(datasets.filter(isLinked).map(({ id }) => id));
}

function partnersOf({ protection }: DatasetDefinition): string[] {
  if (protection.kind === "flows") return [protection.stock.dataset];
  if (protection.kind === "flow_reasons") {
    const flows = findDataset(protection.flows);
    return [protection.flows, ...(flows ? partnersOf(flows) : [])];
  }
  if (protection.kind === "parts")
    return [protection.whole.dataset, ...(protection.sums ? [protection.sums.dataset] : [])];
  if (protection.kind === "cases") return protection.sumOf ? [protection.sumOf.dataset] : [];
  return protection.kind === "states" && protection.reconcilesWith ? [protection.reconcilesWith] : [];
}

/** Flows start from the stock of the period before, so that a delivery of that moves them too. */
function isFlow({ protection: { kind } }: DatasetDefinition): boolean {
  return kind === "flows" || kind === "flow_reasons";
}

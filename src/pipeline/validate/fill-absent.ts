import { periodBefore } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import type { CellValue } from "#domain/tables";
import { type DatasetDefinition, datasetColumns, datasets, findDataset, type ReasonCode } from "#schemas";
import { dueRows } from "./check-grid.ts";
import { keyOrder } from "./keys.ts";
import type { MergedRow, MergedTables } from "./merge.ts";
import type { Reference } from "./reference.ts";

/** Claims that what is left out gets rows with a reason, wherever the stocks that it hangs on are there. */
function hangsOnStocks({ protection: { kind } }: DatasetDefinition): boolean {
  return kind === "flows" || kind === "flow_reasons";
}

/**
 * Returns the tables with a row for everything that hangs on what was handed in and was itself left out: empty,
 * with the reason, so that files and pages say why there is no count.
 */
export function fillAbsent(tables: MergedTables, reference: Reference): MergedTables {
  const filled = new Map(tables);
  for (const dataset of datasets.filter(hangsOnStocks)) {
    const own = tables.get(dataset.id) ?? [];
    const due = unitsOf(tables.get(sourceOf(dataset)) ?? []);
    const present = unitsOf(own);
    const absent = [...due].filter(([name]) => !present.has(name));
    const order = keyOrder(dataset);
    const rows = absent.flatMap(([, unit]) =>
      emptyRows(dataset, unit, reasonTeller(dataset, unit, { tables: filled, due, reference }), reference),
    );
    if (rows.length > 0)
      filled.set(
        dataset.id,
        [...own, ...rows].sort((one, other) => order(one.values, other.values)),
      );
  }
  return filled;
}

interface Unit {
  readonly area: string;
  readonly period: string;
  readonly nature: CellValue;
}

/** Kabupaten/kota and periods that the rows are of. */
function unitsOf(rows: readonly MergedRow[]): Map<string, Unit> {
  const units = rows.flatMap(({ values: { kode_wilayah: code, periode, sifat_data: nature } }): Unit[] =>
    typeof code === "string" && typeof periode === "string" && nature !== undefined
      ? [{ area: kabupatenKotaOf(code), period: periode, nature }]
      : [],
  );
  return new Map(units.map((unit) => [nameOf(unit), unit]));
}

const nameOf = ({ area, period }: Pick<Unit, "area" | "period">) => `${area}|${period}`;

/** The dataset of the stocks. */
function sourceOf({ protection }: DatasetDefinition): string {
  if (protection.kind === "flows") return protection.stock.dataset;
  const flows = protection.kind === "flow_reasons" ? findDataset(protection.flows) : undefined;
  return flows ? sourceOf(flows) : "";
}

interface Surroundings {
  readonly tables: MergedTables;
  readonly due: ReadonlyMap<string, Unit>;
  readonly reference: Reference;
}

/** Reasons lack what their flows lack; flows of a first period have nothing to be compared with. */
function reasonTeller(
  { protection }: DatasetDefinition,
  { area, period }: Unit,
  { tables, due, reference }: Surroundings,
): (program: CellValue | undefined) => CellValue {
  const isFirst = !due.has(nameOf({ area, period: periodBefore(period) }));
  return (program) => {
    if (protection.kind === "flow_reasons") {
      const flows = (tables.get(protection.flows) ?? []).find(
        ({ values }) =>
          values.program === program &&
          values.periode === period &&
          kabupatenKotaOf(String(values.kode_wilayah)) === area,
      );
      return flows?.values.alasan_kosong ?? notCollected;
    }
    const known = reference.programs.find(({ id }) => id === program);
    if (known?.notOfferedIn.some((place) => place.area === area)) return "tidak_ditawarkan";
    return isFirst ? "belum_ada_pembanding" : notCollected;
  };
}

const notCollected: ReasonCode = "tidak_dikumpulkan";

function emptyRows(
  dataset: DatasetDefinition,
  { area, period, nature }: Unit,
  reasonOf: (program: CellValue | undefined) => CellValue,
  reference: Reference,
): MergedRow[] {
  const columns = datasetColumns(dataset);
  return dueRows({ dataset, area, period }, reference).map((key) => {
    const others: Record<string, CellValue> = { alasan_kosong: reasonOf(key.program), sifat_data: nature };
    const values = Object.fromEntries(columns.map(({ name }) => [name, key[name] ?? others[name] ?? null]));
    return { file: null, row: null, values };
  });
}

import { classesFor } from "#domain/desil";
import type { CellValue } from "#domain/tables";
import { type DatasetDefinition, findDataset, type ProgramId } from "#schemas";
import type { Reference } from "../validate/index.ts";
import { receivingExample } from "./example-values.ts";

type Values = Readonly<Record<string, CellValue>>;

/** Families that enter, and as many that leave, a programme of one kecamatan. */
const moving = 2;

/** Returns the example counts of a row of flows or of their reasons: as many leave as enter, all for the first reason. */
export function flowExample(
  dataset: DatasetDefinition,
  key: Values,
  area: string,
  reference: Reference,
): Values | null {
  const { protection } = dataset;
  if (protection.kind === "flows") {
    const { opening, entered, left, closing } = protection;
    const stock = receivingStock(key, area, reference);
    if (typeof stock === "string") return { alasan_kosong: stock };
    const moved = Math.min(moving, stock);
    return { [opening]: stock, [entered]: moved, [left]: moved, [closing]: stock, alasan_kosong: null };
  }
  if (protection.kind !== "flow_reasons") return null;
  const flows = findDataset(protection.flows);
  const example = flows ? flowExample(flows, key, area, reference) : null;
  const moved = example?.[String(key[protection.direction])];
  if (typeof moved !== "number")
    return { [protection.measure]: null, alasan_kosong: example?.alasan_kosong ?? null };
  const isFirst = protection.reasons[String(key[protection.direction])]?.[0] === key[protection.reason];
  const kecamatan = reference.regions.kecamatan.get(area)?.length ?? 1;
  return { [protection.measure]: isFirst ? moved * kecamatan : 0, alasan_kosong: null };
}

/** Families of one kecamatan that receive in the example, or the reason why none is counted. */
function receivingStock({ program: id }: Values, area: string, reference: Reference): number | string {
  const program = reference.programs.find((one) => one.id === (id as ProgramId));
  if (!program) return "tidak_dikumpulkan";
  const rows = classesFor(reference.classes, area).map((desilClass) =>
    receivingExample(program, reference.programs, area, desilClass, 1),
  );
  const reason = rows.find(({ menerima }) => typeof menerima !== "number")?.alasan_kosong;
  return reason ? String(reason) : rows.reduce((sum, { menerima }) => sum + Number(menerima), 0);
}

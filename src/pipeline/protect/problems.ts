import type { ProtectionProblem } from "#domain/disclosure";
import { triwulanOf } from "#domain/period";
import { kabupatenKotaOf } from "#domain/region";
import type { DisclosurePolicy, InputProblem } from "#schemas";
import { problem, text } from "../problems/index.ts";
import type { MergedRow, MergedTables } from "../validate/index.ts";

const denominator = "keluarga_penyebut";

/** Returns what stands in the way of protection, placed at the input row it comes from. */
export function asInputProblem(
  fault: ProtectionProblem,
  merged: MergedTables,
  { minimumDenominator }: DisclosurePolicy,
): InputProblem {
  const row = rowOf(fault, merged);
  const file = row?.file ?? `${kabupatenKotaOf(fault.kode_wilayah)}/${fault.periode}`;
  const place = { file, row: row?.row ?? null, column: denominator, value: fault.count };
  if (fault.rule === "class_below_minimum" || fault.rule === "classes_too_small_together")
    return problem("denominator_too_small", place, {
      found: fault.count ?? "",
      area: fault.kode_wilayah,
      expected: minimumDenominator.value,
    });
  return problem("not_protected", { ...place, column: null }, { detail: text(`protection.${fault.rule}`) });
}

function rowOf(fault: ProtectionProblem, merged: MergedTables): MergedRow | undefined {
  const tables = fault.dataset === null ? [...merged.values()] : [merged.get(fault.dataset) ?? []];
  const ofFault = tables
    .flat()
    .filter(
      ({ values }) =>
        values.kode_wilayah === fault.kode_wilayah &&
        typeof values.periode === "string" &&
        triwulanOf(values.periode) === triwulanOf(fault.periode) &&
        (fault.program === null || values.program === fault.program) &&
        (fault.desilClass === null || classOfRow(values) === fault.desilClass),
    );
  return ofFault.find(({ file }) => file !== null) ?? ofFault[0];
}

function classOfRow({ desil_awal: first, desil_akhir: last }: MergedRow["values"]): string {
  return first === last ? String(first) : `${first}-${last}`;
}

import { classKey } from "#domain/desil";
import { kabupatenKotaOf } from "#domain/region";
import { datasets, type InputProblem } from "#schemas";
import { problem } from "../problems/index.ts";
import { classesOf, classOf } from "./check-keys.ts";
import type { MergedTables } from "./merge.ts";
import { areaName, type Reference } from "./reference.ts";

const policyFile = "kelas-desil.json";

/** Returns areas whose earlier rows carry desil classes that the policy no longer has. */
export function checkClassesChanged(tables: MergedTables, reference: Reference): InputProblem[] {
  const areas = new Set<string>();
  for (const dataset of datasets)
    for (const row of tables.get(dataset.id) ?? []) {
      const own = row.file === null ? classOf(row) : null;
      const area = kabupatenKotaOf(String(row.values.kode_wilayah));
      if (!own || areas.has(area)) continue;
      const known = classesOf(dataset, area, reference).map(classKey);
      if (!known.includes(classKey(own))) areas.add(area);
    }
  return [...areas].map((area) =>
    problem("classes_changed", { file: policyFile }, { area: areaName(area, reference.regions) }),
  );
}

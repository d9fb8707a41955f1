import type { DataNature, InputProblem } from "#schemas";
import type { InputTable } from "../ingest/index.ts";
import { problem } from "../problems/index.ts";

/** Returns the nature of a submission: that of most rows; null where no row says. */
export function natureOf(tables: readonly InputTable[]): DataNature | null {
  const natures = submitted(tables).flatMap(({ rows }) => rows.map(({ values }) => values.sifat_data));
  const simulated = natures.filter((nature) => nature === "simulasi").length;
  const official = natures.filter((nature) => nature === "resmi").length;
  if (simulated + official === 0) return null;
  return simulated >= official ? "simulasi" : "resmi";
}

/** Returns rows of another nature than the rest, or than the releases they would join. */
export function checkNature(
  tables: readonly InputTable[],
  folder: string,
  series: DataNature | null,
): InputProblem[] {
  const nature = natureOf(tables);
  const problems = tables.flatMap(({ area, rows }) =>
    rows.flatMap(({ file, row, values }) => {
      const found = values.sifat_data;
      const expected = area === null ? "resmi" : nature;
      if (found === undefined || found === null || expected === null || found === expected) return [];
      const place = { file, row, column: "sifat_data", value: found };
      if (area === null) return [problem("not_official", place)];
      return [problem("mixed_nature", place, { expected, found })];
    }),
  );
  if (nature === null || series === null || nature === series) return problems;
  const place = { file: folder, column: "sifat_data", value: nature };
  return [...problems, problem("nature_of_series", place, { found: nature, expected: series })];
}

/** Official figures are real in every release and tell nothing of the submission. */
const submitted = (tables: readonly InputTable[]) => tables.filter(({ area }) => area !== null);

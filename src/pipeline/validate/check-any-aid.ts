import { kabupatenKotaOf } from "#domain/region";
import { datasets, type InputProblem, type ProgramId } from "#schemas";
import { problem } from "../problems/index.ts";
import type { CauseBook } from "./consequences.ts";
import type { MergedRow, MergedTables } from "./merge.ts";

const anyAid: ProgramId = "SALAH_SATU";
const received = "menerima";

/**
 * Returns where receiving at least one programme is less than one of them, or more than all of them together.
 * Areas and periods in `unsound` (`<area>|<period>`) lack rows and are left out.
 */
export function checkAnyAid(
  tables: MergedTables,
  unsound: ReadonlySet<string>,
  causes: CauseBook,
): InputProblem[] {
  return datasets
    .filter(({ key, row }) => key.includes("program") && received in row.shape)
    .flatMap(({ id }) => {
      const rows = (tables.get(id) ?? []).filter(({ values }) => !unsound.has(areaAndPeriod(values)));
      const cells = Map.groupBy(rows, cellKey);
      return [...cells.values()].flatMap((cell) => {
        const problems = checkCell(cell);
        return problems.length > 0 && causes.follows(cell) ? [] : problems;
      });
    });
}

const areaAndPeriod = ({ kode_wilayah: code, periode }: MergedRow["values"]) =>
  `${kabupatenKotaOf(String(code))}|${periode}`;

const cellKey = ({ values }: MergedRow) =>
  [values.kode_wilayah, values.periode, values.desil_awal, values.desil_akhir].join("|");

function checkCell(rows: readonly MergedRow[]): InputProblem[] {
  const any = rows.find(({ values }) => values.program === anyAid);
  const found = any?.values[received];
  if (!any || any.file === null || typeof found !== "number") return [];
  const programs = rows.filter(({ values }) => values.program !== anyAid);
  const largest = programs.reduce<MergedRow | null>(larger, null);
  const place = { file: any.file, row: any.row, column: received, value: found };
  const atLeast = receivedIn(largest);
  if (largest && atLeast !== null && found < atLeast)
    return [
      problem("any_aid_too_low", place, { program: String(largest.values.program), expected: atLeast }),
    ];
  const atMost = sumReceived(programs);
  if (atMost === null || found <= atMost) return [];
  return [problem("any_aid_too_high", place, { expected: atMost })];
}

const receivedIn = (row: MergedRow | null) => {
  const value = row?.values[received];
  return typeof value === "number" ? value : null;
};

const larger = (most: MergedRow | null, row: MergedRow) =>
  (receivedIn(row) ?? -1) > (receivedIn(most) ?? -1) ? row : most;

/** Null where a programme was not collected: then nothing bounds the sum. */
function sumReceived(programs: readonly MergedRow[]): number | null {
  const isKnown = programs.every(
    (row) => receivedIn(row) !== null || row.values.alasan_kosong === "tidak_ditawarkan",
  );
  if (!isKnown || programs.length === 0) return null;
  return programs.reduce((sum, row) => sum + (receivedIn(row) ?? 0), 0);
}

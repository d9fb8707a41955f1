import { existsSync } from "node:fs";
import { z } from "zod";
import type { OutsideFigure } from "#domain/audit";
import {
  desilBound,
  kabupatenKotaCode,
  kecamatanCode,
  monthPeriod,
  programId,
  triwulanPeriod,
} from "#schemas";
import {
  BrokenTable,
  cellText,
  type OfficeColumn,
  type OfficeRow,
  type OfficeTable,
  readOfficeTable,
} from "../office/index.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";

const whole = z.string().regex(/^\d+$/).transform(Number);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => undefined), schema]).optional();

/** One line of `--known`: an exact figure the reader knows from elsewhere. */
const knownFigure = z
  .object({
    kode_wilayah: z.union([kabupatenKotaCode, kecamatanCode]),
    periode: z.union([triwulanPeriod, monthPeriod]),
    program: programId,
    /** `3`, `1-2` or `belum_ada`; all families where it is empty. */
    desil: optional(z.string().regex(/^(\d{1,2}(-\d{1,2})?|belum_ada)$/)),
    /** Column it counts; recipients where it is empty. */
    kolom: optional(z.string().regex(/^[a-z_]+$/)),
    nilai: whole,
    /** Rupiah for each family: then `nilai` is a sum of rupiah. */
    manfaat: optional(whole),
  })
  .strict();

/**
 * Returns the figures of a table (CSV, XLSX or Parquet) with the columns kode_wilayah, periode, program and nilai, and where wanted desil,
 * kolom and manfaat. Rupiah over a fixed benefit is an exact count of families.
 */
export async function readKnownFigures(file: string): Promise<Outcome<OutsideFigure[]>> {
  if (!existsSync(file)) return refusal(problem("reference_missing", { file }));
  const opened = await readOfficeTable(file, { name: file, expectedColumns });
  if (!opened.ok) return opened;
  try {
    return await readFigures(opened.value);
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    return refusal(error.problem);
  }
}

const expectedColumns = Object.keys(knownFigure.shape);

async function readFigures({ columns, rows, file }: OfficeTable): Promise<Outcome<OutsideFigure[]>> {
  const read: Outcome<OutsideFigure>[] = [];
  for await (const row of rows) read.push(readFigure(columns, row, file));
  const problems = read.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return refusal(...problems);
  return success(read.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}

function readFigure(
  columns: readonly OfficeColumn[],
  { row, cells }: OfficeRow,
  file: string,
): Outcome<OutsideFigure> {
  const parsed = knownFigure.safeParse(
    Object.fromEntries(columns.map(({ name, position }) => [name, cellText(cells[position] ?? null)])),
  );
  const wrong = (column: string | null) =>
    refusal(problem("known_figure_invalid", { file, row, column, value: cells.join(",") }));
  if (!parsed.success) return wrong(parsed.error.issues[0]?.path.join(".") || null);
  const { desil, manfaat, nilai, kolom = "menerima", ...place } = parsed.data;
  const families = manfaat ? nilai / manfaat : nilai;
  if (!Number.isSafeInteger(families)) return wrong("manfaat");
  const [first, last = first] = desil?.split("-") ?? [];
  const bounds = z.object({ first: desilBound, last: desilBound }).safeParse({ first, last });
  if (desil !== undefined && !bounds.success) return wrong("desil");
  return success({ ...place, kolom, nilai: families, ...(bounds.success ? { desil: bounds.data } : {}) });
}

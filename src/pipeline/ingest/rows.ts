import { formatCount } from "#messages";
import { BrokenTable, type OfficeRow } from "../office/index.ts";
import type { RawRows } from "../office/table.ts";
import { type Outcome, problem, refusal, success } from "../problems/index.ts";

const mostRows = 200_000;
/** What a sheet of Excel can hold: a row further down is read from a damaged file. */
const lastSheetRow = 1_048_576;

/** Returns every row of a file, or why it cannot be read to its end. */
export async function readRows(
  open: () => RawRows | Promise<RawRows>,
  file: string,
): Promise<Outcome<OfficeRow[]>> {
  const rows: OfficeRow[] = [];
  try {
    for await (const row of (await open()).rows) {
      if (row.row > lastSheetRow)
        return refusal(problem("office_broken_workbook", { file, row: rows.length + 1 }));
      rows.push(row);
      if (rows.length > mostRows)
        return refusal(problem("too_many_rows", { file }, { limit: formatCount(mostRows) }));
    }
    return success(rows);
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    return refusal(error.problem);
  }
}

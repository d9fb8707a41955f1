import { formatCount } from "#messages";
import type { InputProblem, ListMapping } from "#schemas";
import { problem } from "../problems/index.ts";
import type { NumberTally } from "./number-reader.ts";
import type { ReadList } from "./read-list.ts";

const enoughToTell = 20;
const chanceOfZero = 0.6;
const percent = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

/** Returns what forbids counting a list at all, however good its single rows are. */
export function listFaults(
  { table, rows, counted, numbers }: ReadList,
  mapping: ListMapping,
  tolerancePercent: number,
): InputProblem[] {
  const { file } = table;
  if (rows === 0) return [problem("count_no_rows", { file })];
  const share = ((rows - counted) / rows) * 100;
  const tooMany =
    share > tolerancePercent
      ? [
          problem(
            "count_too_many_set_aside",
            { file },
            { rows: formatCount(rows - counted), share: percent.format(share), limit: tolerancePercent },
          ),
        ]
      : [];
  const columns = [
    { column: mapping.kk, tally: numbers.kk },
    { column: mapping.nik, tally: numbers.nik },
  ];
  const ofNumbers = columns.flatMap(({ column, tally }) =>
    column === null ? [] : numberFaults(file, column, tally, mapping),
  );
  return [...ofNumbers, ...tooMany];
}

function numberFaults(
  file: string,
  column: string,
  { read, endingInZero, simulated }: NumberTally,
  { sifat_data: nature }: ListMapping,
): InputProblem[] {
  const place = { file, column };
  if (read >= enoughToTell && endingInZero / read > chanceOfZero)
    return [problem("count_numbers_rounded", place)];
  if (nature === "resmi" && simulated > 0)
    return [problem("count_simulated_as_real", place, { rows: formatCount(simulated) })];
  if (nature === "simulasi" && simulated < read)
    return [problem("count_real_as_simulated", place, { rows: formatCount(read - simulated) })];
  return [];
}

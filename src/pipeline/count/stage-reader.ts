import type { StageColumns } from "#schemas";
import { type OfficeCell, type OfficeRow, readOfficeDate } from "../office/index.ts";
import type { ColumnPlace } from "./find-columns.ts";
import type { RowFinding } from "./finding.ts";
import { remembered } from "./remembered.ts";
import { yesNoReader } from "./words.ts";

const firstDate = "1900-01-01";

/** Whether a family has come past a step by the end of the period; null where the word is not known. */
export interface StageReading {
  readonly isPast: boolean | null;
  readonly finding: RowFinding | null;
}

/** Returns the function that reads a step of registration from its word, its date or both. */
export function stageReader(
  stage: StageColumns,
  place: ColumnPlace,
  periodEnd: string,
): (row: OfficeRow) => StageReading {
  const ofWord = stage.kolom === null ? null : remembered(wordReader(stage, stage.kolom));
  const ofDate = stage.tanggal === null ? null : remembered(dateReader(stage.tanggal, periodEnd));
  const wordAt = stage.kolom === null ? -1 : place(stage.kolom);
  const dateAt = stage.tanggal === null ? -1 : place(stage.tanggal);
  return ({ cells }) => {
    const word = ofWord?.(cells[wordAt] ?? null) ?? null;
    const date = ofDate?.(cells[dateAt] ?? null) ?? null;
    if (word === null)
      return { isPast: date !== null && date.isPast !== false, finding: date?.finding ?? null };
    if (word.isPast !== true || date === null || date.isPast !== false || date.isEmpty)
      return { isPast: word.isPast, finding: word.finding ?? date?.finding ?? null };
    return { isPast: false, finding: null };
  };
}

interface DateReading extends StageReading {
  readonly isEmpty: boolean;
}

function wordReader(stage: StageColumns, column: string): (cell: OfficeCell) => StageReading {
  const read = yesNoReader(stage);
  return (cell) => {
    const answer = read(cell);
    if (answer !== "unknown") return { isPast: answer === "ya", finding: null };
    return { isPast: null, finding: { kind: "status_unknown", column, word: String(cell ?? "") } };
  };
}

function dateReader(column: string, periodEnd: string): (cell: OfficeCell) => DateReading {
  return (cell) => {
    const reading = readOfficeDate(cell);
    if ("value" in reading && reading.value >= firstDate)
      return { isPast: reading.value <= periodEnd, finding: null, isEmpty: false };
    if ("fault" in reading && reading.fault === "empty")
      return { isPast: false, finding: null, isEmpty: true };
    return { isPast: null, finding: { kind: dateFault(reading), column }, isEmpty: false };
  };
}

/** Returns the function that finds a date that cannot be, in a column whose dates are only checked. */
export function dateChecker(column: string, periodEnd: string): (cell: OfficeCell) => RowFinding | null {
  return (cell) => {
    const reading = readOfficeDate(cell);
    if ("fault" in reading && reading.fault === "empty") return null;
    if (!("value" in reading) || reading.value < firstDate) return { kind: dateFault(reading), column };
    return reading.value > periodEnd ? { kind: "date_in_future", column } : null;
  };
}

const dateFault = (reading: ReturnType<typeof readOfficeDate>) =>
  "fault" in reading && reading.fault === "not_a_date" ? "date_unreadable" : "date_impossible";

import {
  isBlank,
  type OfficeCell,
  type OfficeTable,
  officeWord,
  readOfficeDate,
  readPersonNumber,
} from "../../office/index.ts";
import type { KecamatanBook } from "../kecamatan-book.ts";
import { isSimulatedNumber } from "../person-number-form.ts";
import { desilReader } from "../words.ts";

const profiledRows = 20_000;
const mostWords = 40;
/** Totals and signatures below a list fill less than one cell in so many of what its families do. */
const shareOfFamily = 3;

/** What the first rows of a column say of it. Of what people are called it keeps nothing. */
export interface ColumnProfile {
  readonly name: string;
  readonly rows: number;
  readonly filled: number;
  /** Different words and how often; null where there are too many to be codes. */
  readonly words: ReadonlyMap<string, number> | null;
  /** Shares of the filled cells, 0 to 1. */
  readonly numberShare: number;
  readonly simulatedShare: number;
  readonly kecamatanShare: number;
  readonly desilShare: number;
  readonly dateShare: number;
  /** Share of the numbers of persons that had not come before. */
  readonly newShare: number;
}

interface OpenProfile {
  readonly name: string;
  readonly position: number;
  filled: number;
  words: Map<string, number> | null;
  numbers: number;
  simulated: number;
  kecamatan: number;
  desil: number;
  dates: number;
  readonly different: Set<string>;
}

/** Returns the profiles of all columns, from the first rows of the list. */
export async function profileColumns(table: OfficeTable, book: KecamatanBook): Promise<ColumnProfile[]> {
  const open = table.columns.map(
    ({ name, position }): OpenProfile => ({
      name,
      position,
      filled: 0,
      words: new Map(),
      numbers: 0,
      simulated: 0,
      kecamatan: 0,
      desil: 0,
      dates: 0,
      different: new Set(),
    }),
  );
  let rows = 0;
  let fullest = 0;
  for await (const { cells } of table.rows) {
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    fullest = Math.max(fullest, filled);
    if (filled * shareOfFamily < fullest) continue;
    for (const profile of open) look(profile, cells[profile.position] ?? null, book);
    rows += 1;
    if (rows === profiledRows) break;
  }
  return open.map((profile) => closed(profile, rows));
}

const readDesil = desilReader([]);

function look(profile: OpenProfile, cell: OfficeCell, book: KecamatanBook): void {
  const word = officeWord(cell);
  if (profile.words) {
    profile.words.set(word, (profile.words.get(word) ?? 0) + 1);
    if (profile.words.size > mostWords) profile.words = null;
  }
  if (word === "") return;
  profile.filled += 1;
  const number = readPersonNumber(cell);
  if ("value" in number) {
    profile.numbers += 1;
    profile.different.add(number.value);
    if (isSimulatedNumber(number.value)) profile.simulated += 1;
  } else if (number.fault === "lost_digits") profile.numbers += 1;
  if (book.find(cell)) profile.kecamatan += 1;
  if (readDesil(cell) !== null) profile.desil += 1;
  if ("value" in readOfficeDate(cell)) profile.dates += 1;
}

function closed(profile: OpenProfile, rows: number): ColumnProfile {
  const { name, filled, words, numbers, simulated, kecamatan, desil, dates, different } = profile;
  const share = (part: number, whole = filled) => (whole === 0 ? 0 : part / whole);
  return {
    name,
    rows,
    filled,
    words,
    numberShare: share(numbers),
    simulatedShare: share(simulated, numbers),
    kecamatanShare: share(kecamatan),
    desilShare: share(desil),
    dateShare: share(dates),
    newShare: share(different.size, numbers),
  };
}

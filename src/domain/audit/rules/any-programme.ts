import type { Program } from "#schemas";
import { rowShape } from "../../program/index.ts";
import { check, type Evidence, type Notes } from "../evidence.ts";
import { anyProgramme } from "../public-rules.ts";
import { cellOf, findingAt, indexRows, type PublishedRow, splitColumns } from "../published-row.ts";

const counted = [
  "menerima",
  "layak_menerima",
  "layak_belum",
  "tidak_layak_menerima",
  "tidak_layak_tidak_menerima",
] as const;
type Counts = Readonly<Record<(typeof counted)[number] | "layak", number>>;

/** The rows of the programmes beside SALAH_SATU, and whether they are all that matter. */
interface Beside {
  /** Every programme with counts; eligible columns are 0 where they have no value. */
  readonly receiving: readonly Counts[];
  /** Those with eligibility. */
  readonly assessed: readonly Counts[];
  readonly isEveryoneCounted: boolean;
  readonly isEveryoneAssessed: boolean;
}

/**
 * SALAH_SATU is at least each programme and at most their sum, state by state, in every row of families. The
 * sums bind only where every programme that is offered has counts.
 */
export function anyProgrammeAgrees({ rows, input }: Evidence, notes: Notes): void {
  const groups = indexRows(
    rows.filter((row) => row.program !== null && counted.every((column) => column in row.cells)),
    ({ dataset, area, period, className }) => [dataset.id, area, period, className].join("|"),
  );
  for (const [, group] of groups) {
    const any = group.find(({ program }) => program === anyProgramme);
    if (!any || splitColumns(any).length === 0) continue;
    const beside = programmesBeside(any, group, input.programs);
    const isSplit = splitColumns(any) === any.protection.states;
    const faults = [
      ...receivingFaults(countsOf(any), beside),
      ...(isSplit ? stateFaults(countsOf(any), beside) : []),
    ];
    check(notes, faults.length === 0, () => findingAt(any, faults.join("; "), "program"));
  }
}

function receivingFaults(any: Counts, { receiving, isEveryoneCounted }: Beside): string[] {
  const faults: string[] = [];
  if (receiving.some(({ menerima }) => any.menerima < menerima))
    faults.push("fewer receive than one programme");
  if (isEveryoneCounted && any.menerima > sumOf(receiving, "menerima"))
    faults.push("more receive than all programmes together");
  return faults;
}

function stateFaults(any: Counts, { receiving, assessed, ...known }: Beside): string[] {
  const faults: string[] = [];
  const below = (column: keyof Counts) => assessed.some((row) => any[column] < row[column]);
  if (below("layak_menerima")) faults.push("fewer eligible and receiving than one programme");
  if (below("layak")) faults.push("fewer eligible than one programme");
  if (assessed.some((row) => any.tidak_layak_tidak_menerima > row.tidak_layak_tidak_menerima))
    faults.push("more outside all programmes than outside one");
  const ineligible =
    sumOf(assessed, "tidak_layak_menerima") + sumOf(without(receiving, assessed), "menerima");
  if (known.isEveryoneCounted && any.tidak_layak_menerima > ineligible)
    faults.push("more not eligible and receiving than all programmes together");
  if (!known.isEveryoneAssessed) return faults;
  if (any.layak > sumOf(assessed, "layak")) faults.push("more eligible than all programmes together");
  if (any.layak_belum > sumOf(assessed, "layak_belum"))
    faults.push("more eligible and waiting than all programmes together");
  return faults;
}

function programmesBeside(
  any: PublishedRow,
  group: readonly PublishedRow[],
  programs: readonly Program[],
): Beside {
  const offered = programs.filter(
    (program) => program.id !== anyProgramme && rowShape(program, any.city, any.desilClass).kind !== "empty",
  );
  const withCounts = offered.flatMap((program) => {
    const row = group.find((one) => one.program === program.id);
    const columns = row ? splitColumns(row) : [];
    if (!row || columns.length === 0) return [];
    return [{ program, counts: countsOf(row), isAssessed: columns === row.protection.states }];
  });
  const assessed = withCounts.filter(({ isAssessed }) => isAssessed);
  const isEveryoneCounted = offered.length > 0 && withCounts.length === offered.length;
  return {
    receiving: withCounts.map(({ counts }) => counts),
    assessed: assessed.map(({ counts }) => counts),
    isEveryoneCounted,
    isEveryoneAssessed:
      isEveryoneCounted &&
      assessed.length > 0 &&
      withCounts.every(({ program, isAssessed }) => isAssessed || program.eligibility === null),
  };
}

function countsOf(row: PublishedRow): Counts {
  const [menerima = 0, layak_menerima = 0, layak_belum = 0, tidak_layak_menerima = 0, rest = 0] = counted.map(
    (column) => cellOf(row, column) ?? 0,
  );
  const layak = layak_menerima + layak_belum;
  return {
    menerima,
    layak_menerima,
    layak_belum,
    tidak_layak_menerima,
    tidak_layak_tidak_menerima: rest,
    layak,
  };
}

function sumOf(rows: readonly Counts[], column: keyof Counts): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}

function without(rows: readonly Counts[], taken: readonly Counts[]): Counts[] {
  return rows.filter((row) => !taken.includes(row));
}

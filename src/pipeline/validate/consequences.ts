import type { InputProblem } from "#schemas";

/** Where a row stands: the file it came from; null for one of the last release. */
export interface RowPlace {
  readonly file: string | null;
  readonly row: number | null;
}

/** Rows with a problem of their own, and how many problems elsewhere follow from each. */
export class CauseBook {
  readonly #counts = new Map<string, number>();

  /** Enters the rows that problems are placed in as causes of what follows. */
  enter(problems: readonly InputProblem[]): void {
    for (const { file, row } of problems)
      if (row !== null && !this.#counts.has(placeKey({ file, row })))
        this.#counts.set(placeKey({ file, row }), 0);
  }

  /** Counts a problem as the consequence of the first of these rows that is a cause; false where none is. */
  follows(rows: readonly RowPlace[], count = 1): boolean {
    const cause = rows.map(placeKey).find((key) => this.#counts.has(key));
    if (cause === undefined) return false;
    this.#counts.set(cause, (this.#counts.get(cause) ?? 0) + count);
    return true;
  }

  /** Returns the problems, the first of each row with the number of those that follow from it. */
  attach(problems: readonly InputProblem[]): InputProblem[] {
    const open = new Map(this.#counts);
    return problems.map((problem) => {
      const key = placeKey(problem);
      const consequences = open.get(key) ?? 0;
      open.delete(key);
      const all = consequences + (problem.consequences ?? 0);
      return all > 0 ? { ...problem, consequences: all } : problem;
    });
  }
}

const placeKey = ({ file, row }: RowPlace) => `${file}|${row}`;

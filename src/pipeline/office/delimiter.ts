const delimiters = [";", ",", "\t", "|"] as const;

export interface FoundDelimiter {
  readonly delimiter: string;
  readonly isGuess: boolean;
}

/**
 * Returns what separates the cells: what the file says itself (`sep=;`, as Excel writes it), else what splits most
 * lines into the same number of cells.
 */
export function findDelimiter(sample: string): FoundDelimiter {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(sample)?.[1];
  if (told) return { delimiter: told, isGuess: false };
  const lines = linesOf(sample);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }));
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left));
  const rivals = scores.filter(({ score, delimiter }) => delimiter !== best.delimiter && score > 0);
  return { delimiter: best.score > 0 ? best.delimiter : ";", isGuess: rivals.length > 0 || best.score === 0 };
}

function linesOf(sample: string): string[] {
  return sample
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 100);
}

/** Separators per line, times the share of lines that have just as many. */
function evenness(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const groups = Map.groupBy(
    counts.filter((count) => count > 0),
    (count) => count,
  );
  return Math.max(0, ...[...groups].map(([count, alike]) => (count * alike.length) / lines.length));
}

/** Returns the names that look like what was written, the closest first; none where nothing is close. */
export function closestNames(written: string, names: readonly string[]): string[] {
  const word = written.toLowerCase();
  const most = Math.max(1, Math.floor(word.length / 3));
  return names
    .map((name) => ({ name, far: name.startsWith(word) && word.length > 2 ? 1 : distance(word, name) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far || one.name.length - other.name.length)
    .map(({ name }) => name);
}

/** The least number of letters to put in, take out or replace (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (before[column] ?? 0) + (other[column] === letter ? 0 : 1);
      current.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    before = current;
  }
  return before.at(-1) ?? 0;
}

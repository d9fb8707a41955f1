const furthest = 3;

/** Returns the name that differs least from the one written, or null where none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const word = plain(written);
  const ranked = names
    .map((name) => ({ name, distance: distanceOf(word, plain(name)) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = ranked;
  const isNear = best && best.distance <= Math.min(furthest, Math.floor(word.length / 3));
  return isNear ? best.name : null;
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Letters to add, drop or replace until one word is the other (Levenshtein). */
function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [position, other] of [...right].entries()) {
      const replaced = (row[position] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[position + 1] ?? 0) + 1, (next[position] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How a table is sorted: the key of a column and a direction, as they stand in the address. */
export interface TableOrder {
  readonly key: string;
  readonly direction: Direction;
}

export type Direction = "naik" | "turun";

/**
 * Returns the places of the cells in order. Numbers written the Indonesian way are compared as numbers, names as
 * names; a cell with a reason instead of a number comes last in either direction, and equals keep their places.
 */
export function orderOf(cells: readonly string[], direction: Direction): number[] {
  const sign = direction === "naik" ? 1 : -1;
  const numbers = cells.map(numberIn);
  const isNumeric = numbers.some((value) => value !== null);
  const compare = (left: number, right: number): number => {
    if (!isNumeric) return sign * (cells[left] ?? "").localeCompare(cells[right] ?? "", "id");
    const [first, second] = [numbers[left] ?? null, numbers[right] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  };
  return cells.map((_, place) => place).sort((left, right) => compare(left, right) || left - right);
}

/** Returns the number a cell begins with (`1.305`, `-0,9 poin`, `71,4 %`), or null where it holds words. */
export function numberIn(cell: string): number | null {
  const written = /^[-\u2212+]?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?!\S)/.exec(cell.trim())?.[0];
  if (written === undefined) return null;
  return Number(written.replaceAll(".", "").replace(",", ".").replace("\u2212", "-"));
}

/** Returns the order an address asks for (`?urut=terlewat&arah=turun`), or null where it asks for none of the keys. */
export function orderIn(search: string, keys: readonly string[]): TableOrder | null {
  const asked = new URLSearchParams(search);
  const key = asked.get("urut");
  if (key === null || !keys.includes(key)) return null;
  return { key, direction: asked.get("arah") === "naik" ? "naik" : "turun" };
}

/** Returns the address with the order written into it; what else it holds stays. */
export function withOrder(address: string, { key, direction }: TableOrder): string {
  const url = new URL(address);
  url.searchParams.set("urut", key);
  url.searchParams.set("arah", direction);
  return url.href;
}

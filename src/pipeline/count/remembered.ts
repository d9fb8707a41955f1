import type { OfficeCell } from "../office/index.ts";

const mostRemembered = 5000;

/** Returns the same function, which looks at a cell it has seen before only once: coded columns repeat themselves. */
export function remembered<Value>(read: (cell: OfficeCell) => Value): (cell: OfficeCell) => Value {
  const seen = new Map<OfficeCell, Value>();
  return (cell) => {
    if (cell instanceof Date) return read(cell);
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const value = read(cell);
    if (seen.size < mostRemembered) seen.set(ownCopy(cell), value);
    return value;
  };
}

/** A text cut out of a file would keep the piece of the file it was cut from. */
const ownCopy = (cell: OfficeCell) => (typeof cell === "string" ? Buffer.from(cell).toString() : cell);

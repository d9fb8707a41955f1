import type { TableRow, Tables } from "../../tables/index.ts";
import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
import { indexRows } from "../published-row.ts";

/** Flows whose true counts and published stocks are those of the last release are published as they were. */
export function flowsKept({ input, base }: Evidence, notes: Notes): void {
  const last = input.earlier.filter(({ raw }) => raw !== undefined).at(-1);
  for (const { id, protection } of input.datasets) {
    if (protection.kind !== "flows") continue;
    const { opening, entered, left, closing } = protection;
    const rowsIn = (tables: Tables | undefined) =>
      indexRows(tables?.[id] ?? [], (row) => [row.kode_wilayah, row.periode, row.program].join("|"));
    const [truths, truthsBefore] = [rowsIn(input.raw), rowsIn(last?.raw)];
    const before = rowsIn(last?.tables);
    for (const [place, [row]] of rowsIn(input.rounded)) {
      const earlier = before.get(place)?.[0];
      const isUnchanged =
        isSame(truths.get(place)?.[0], truthsBefore.get(place)?.[0], [opening, entered, left, closing]) &&
        isSame(row, earlier, [opening, closing]);
      const wasLegal = [entered, left].every((column) => isLegal(earlier?.[column], base));
      const holds = !isUnchanged || !wasLegal || isSame(row, earlier, [entered, left]);
      const { kode_wilayah, periode, program } = row ?? {};
      check(notes, holds, () =>
        findingOn(
          {
            dataset: id,
            kode_wilayah: String(kode_wilayah),
            periode: String(periode),
            program: String(program),
          },
          "unchanged flows, but published anew",
        ),
      );
    }
  }
}

function isSame(left: TableRow | undefined, right: TableRow | undefined, columns: readonly string[]) {
  return left !== undefined && right !== undefined && columns.every((name) => left[name] === right[name]);
}

/** Flows published under other parameters need not be kept; an empty cell has nothing to draw anew. */
function isLegal(value: unknown, base: number): boolean {
  return value === null || value === 0 || (typeof value === "number" && value >= base);
}

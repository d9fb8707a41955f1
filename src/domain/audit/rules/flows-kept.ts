import { periodBefore } from "../../period/index.ts";
import type { TableRow, Tables } from "../../tables/index.ts";
import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
import { anyProgramme } from "../public-rules.ts";
import { indexRows, total } from "../published-row.ts";
import { type FlowShape, flowShapes } from "./flow-shapes.ts";

/** True and published rows of one release. */
interface Side {
  readonly truth: Tables | undefined;
  readonly published: Tables | undefined;
}

/**
 * Flows whose true counts and published stocks are those of the last release are published as they were, and so
 * are reasons whose flow is. Where a programme of the place moved, SALAH_SATU may follow; the programmes may only
 * where no more could enter or leave SALAH_SATU.
 */
export function flowsKept(evidence: Evidence, notes: Notes): void {
  const { now, last } = sidesOf(evidence);
  for (const shape of flowShapes(evidence.input.datasets))
    compare(shape, { now, before: last, known: null, otherPeriod: (period) => period }, evidence.base, notes);
}

/** The same between one period and the next, but for what the last release already showed. */
export function flowsKeptInTime(evidence: Evidence, notes: Notes): void {
  const { now, last } = sidesOf(evidence);
  for (const shape of flowShapes(evidence.input.datasets))
    compare(shape, { now, before: now, known: last, otherPeriod: periodBefore }, evidence.base, notes);
}

function sidesOf({ input }: Evidence): { now: Side; last: Side } {
  const last = input.earlier.filter(({ raw }) => raw !== undefined).at(-1);
  return {
    now: { truth: input.raw, published: input.rounded },
    last: { truth: last?.raw, published: last?.tables },
  };
}

interface Comparison {
  readonly now: Side;
  readonly before: Side;
  /** What was shown already and is compared with there. */
  readonly known: Side | null;
  readonly otherPeriod: (period: string) => string;
}

function compare(shape: FlowShape, comparison: Comparison, base: number, notes: Notes): void {
  const { id, nameOf, inputs, drawn } = shape;
  const [now, before] = [pairsOf(comparison.now, shape), pairsOf(comparison.before, shape)];
  const known = comparison.known ? pairsOf(comparison.known, shape) : new Map<string, Pair>();
  const pairs = [...now].map(([name, pair]) => {
    const earlier = before.get(
      nameOf(pair.published, comparison.otherPeriod(String(pair.published.periode))),
    );
    const isUnchanged =
      isSame(pair.truth, earlier?.truth, [...inputs, ...drawn]) &&
      isSame(pair.published, earlier?.published, inputs);
    return { name, ...pair, earlier: earlier?.published, isUnchanged };
  });
  const tied = indexRows(pairs, ({ published }) => shape.tiedTo(published));
  for (const [, group] of tied) {
    const isMoved =
      group.some(({ isUnchanged }) => !isUnchanged) ||
      (inputs.length === 0 &&
        !isSameSum(
          group.map(({ published, earlier }) => [published, earlier]),
          drawn,
        ));
    for (const { name, published, truth, earlier, isUnchanged } of group) {
      const shown = known.get(name);
      const isShown = isSame(shown?.truth, truth, drawn) && isSame(shown?.published, published, drawn);
      const wasLegal = drawn.every((column) => isLegal(earlier?.[column], base));
      const mayFollow = isMoved && (inputs.length === 0 || isFollower(published, group, drawn, base));
      const holds = !isUnchanged || isShown || !wasLegal || mayFollow || isSame(published, earlier, drawn);
      check(notes, holds, () => findingOn(placeOf(id, published), "unchanged flows, but published anew"));
    }
  }
}

interface Pair {
  readonly truth: TableRow | undefined;
  readonly published: TableRow;
}

function pairsOf({ truth, published }: Side, { id, nameOf }: FlowShape): Map<string, Pair> {
  const truths = new Map((truth?.[id] ?? []).map((row) => [nameOf(row), row]));
  return new Map(
    (published?.[id] ?? []).map((row) => [nameOf(row), { published: row, truth: truths.get(nameOf(row)) }]),
  );
}

/** A programme follows only where SALAH_SATU has less than a base to spare. */
function isFollower(
  row: TableRow,
  group: readonly { readonly published: TableRow }[],
  drawn: readonly string[],
  base: number,
): boolean {
  if (row.program === anyProgramme) return true;
  const rows = group.map(({ published }) => published);
  const any = rows.find(({ program }) => program === anyProgramme);
  const others = rows.filter((one) => one !== any && one.alasan_kosong !== "tidak_ditawarkan");
  return drawn.some(
    (column) => total(others.map((one) => Number(one[column]))) - Number(any?.[column]) < base,
  );
}

function isSame(left: TableRow | undefined, right: TableRow | undefined, columns: readonly string[]) {
  return left !== undefined && right !== undefined && columns.every((name) => left[name] === right[name]);
}

function isSameSum(
  pairs: readonly (readonly [TableRow, TableRow | undefined])[],
  columns: readonly string[],
): boolean {
  const sumOf = (rows: readonly (TableRow | undefined)[]) =>
    total(rows.flatMap((row) => columns.map((column) => Number(row?.[column]))));
  return sumOf(pairs.map(([now]) => now)) === sumOf(pairs.map(([, earlier]) => earlier));
}

/** Flows published under other parameters need not be kept; an empty cell has nothing to draw anew. */
function isLegal(value: unknown, base: number): boolean {
  return value === null || value === 0 || (typeof value === "number" && value >= base);
}

function placeOf(dataset: string, { kode_wilayah, periode, program }: TableRow) {
  return {
    dataset,
    kode_wilayah: String(kode_wilayah),
    periode: String(periode),
    program: String(program),
  };
}

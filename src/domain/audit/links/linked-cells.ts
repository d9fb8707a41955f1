import type { DesilClassPolicy, Program } from "#schemas";
import { type LinearSolver, type OpenOutcome, proveOpen } from "../bounds/index.ts";
import { check, type Notes } from "../evidence.ts";
import type { PublishedRow } from "../published-row.ts";
import { heldSystem } from "./held-system.ts";
import { type LinkBlock, linkBlocks } from "./link-blocks.ts";
import { type CountDemand, outcomeFinding, placeDemands } from "./row-demands.ts";

export interface LinkEvidence {
  readonly rows: readonly PublishedRow[];
  readonly programs: readonly Program[];
  readonly classes: DesilClassPolicy;
  readonly base: number;
  readonly solver: LinearSolver;
}

/**
 * Proves every count of the receiving tables open against all rows that hang together with it: SALAH_SATU and
 * its programmes, the desil of the kabupaten/kota and its kecamatan, one denominator for all of them.
 *
 * Decomposed, which is sound: the published counts satisfy every identity and lie within every interval of the
 * method, so they are themselves a possible truth. Holding the denominators and all other kecamatan at them
 * takes possibilities from the attacker's reach, never adds any; a count that stays open in the part stays open
 * in the whole. With the denominators held, periods, kabupaten/kota, classes, and the rows of `pendataan` share
 * nothing any more, and the latter are what the closed form of `interval_width` proves. What the part cannot
 * prove is tried again with all kecamatan of the class let go; what is not proved then has failed.
 */
export function linkedCells(evidence: LinkEvidence, notes: Notes): void {
  for (const block of linkBlocks(evidence.rows, evidence.classes)) {
    const left = proveParts(block, evidence, notes);
    if (left.length === 0) continue;
    const wanted = new Set(left.map(({ row, column }) => nameOf(row, column)));
    const outcomes = prove(block, evidence, ({ row, column }) => wanted.has(nameOf(row, column)));
    for (const { demand, outcome } of outcomes)
      check(notes, outcome.status === "open", () => finding(demand, outcome));
  }
}

/** Kecamatan let go together: more share the desil of their city and its solutions, fewer solve faster. */
const atOnce = 4;

/** Returns the demands that a few kecamatan at a time could not prove. */
function proveParts(block: LinkBlock, evidence: LinkEvidence, notes: Notes): CountDemand[] {
  const starts = Array.from(
    { length: Math.ceil(block.kecamatan.length / atOnce) },
    (_, part) => part * atOnce,
  );
  return (starts.length > 0 ? starts : [0]).flatMap((start) => {
    const kecamatan = block.kecamatan.slice(start, start + atOnce);
    const own = new Set(kecamatan.flat());
    const part = { kecamatan, desil: block.desil };
    const outcomes = prove(part, evidence, ({ row }) => start === 0 || own.has(row));
    const left = outcomes.filter(({ outcome }) => outcome.status !== "open");
    notes.checked += outcomes.length - left.length;
    return left.map(({ demand }) => demand);
  });
}

function prove(
  { kecamatan, desil }: LinkBlock,
  { base, programs, solver }: LinkEvidence,
  isWanted: (demand: CountDemand) => boolean,
): { readonly demand: CountDemand; readonly outcome: OpenOutcome }[] {
  const { system, book, published } = heldSystem(kecamatan, desil, base, programs);
  const demands = [...kecamatan, ...desil]
    .flatMap((place) => placeDemands(place, book, base, programs))
    .filter(isWanted);
  const { outcomes } = proveOpen(
    system,
    demands.map(({ demand }) => demand),
    solver,
    [published],
  );
  return demands.map((demand, index) => ({ demand, outcome: outcomes[index] ?? unproved }));
}

const unproved: OpenOutcome = { status: "unknown", reason: "no answer" };

function nameOf({ dataset, area, period, program, className }: PublishedRow, column: string): string {
  return [dataset.id, area, period, program, className, column].join("|");
}

function finding({ row, column }: CountDemand, outcome: OpenOutcome) {
  return outcomeFinding(row, column, outcome, "linked tables narrow the count");
}

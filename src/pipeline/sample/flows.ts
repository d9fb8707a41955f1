import { enteringReasons, leavingReasons, type Program } from "#schemas";
import { flowAssumptions } from "./assumptions.ts";
import { disbursedQuarters } from "./calendar.ts";
import { receivingStates } from "./disbursement.ts";
import type { Place } from "./place.ts";
import type { RandomStream } from "./random.ts";
import { entry } from "./required.ts";

/** Directions of a move with their reasons, in the order in which moves are counted. */
export const flowDirections = [
  { direction: "masuk", reasons: enteringReasons },
  { direction: "keluar", reasons: leavingReasons },
] as const;

/** Takes one move: position of the triwulan, programme, direction and reason. */
export type CountMove = (quarter: number, program: number, direction: number, reason: number) => void;

/** What a family receives per disbursed triwulan and programme; null where it does not live here. */
export type FamilyStates = readonly (readonly number[] | null)[];

type Receiving = readonly boolean[];

/**
 * Returns the function that counts how a family came to and left every programme, triwulan by triwulan. What it
 * received before the first is drawn, so that the first has an opening of its own. Whoever comes to or leaves aid
 * altogether does so for the reason of a programme.
 */
export function moveCounter(
  place: Place,
  programs: readonly Program[],
  random: RandomStream,
): (states: FamilyStates, count: CountMove) => void {
  const anyIndex = programs.findIndex(({ id }) => id === "SALAH_SATU");
  const isOffered = programs.map(
    ({ id, notOfferedIn }) =>
      !notOfferedIn.some(({ area }) => place.code.startsWith(`${area}.`)) &&
      (id !== "BLT_DD" || place.desa > 0),
  );
  const before = (receives: Receiving): Receiving => {
    const single = receives.map((one, index) => {
      const { cameAtFirst, leftAtFirst } = flowAssumptions;
      const isMoved = random() < (one ? cameAtFirst : (leftAtFirst[programs[index]?.id ?? ""] ?? 0));
      return index !== anyIndex && entry(isOffered, index) && one !== isMoved;
    });
    return single.with(anyIndex, single.includes(true));
  };
  return (states, count) => {
    const received = states.map((one) => one?.map(isReceiving) ?? null);
    const first = received[0] ? before(received[0]) : null;
    const everBefore = programs.map(() => false);
    for (const quarter of disbursedQuarters.keys()) {
      const earlier = (quarter === 0 ? first : received[quarter - 1]) ?? null;
      const now = received[quarter] ?? null;
      const single = programs.map((_, program) =>
        program === anyIndex ? null : drawMove(earlier, now, program, everBefore, random),
      );
      const moves = single.with(anyIndex, moveOfAny(directionOf(earlier, now, anyIndex), single));
      countMoves(moves, (program, { direction, reason }) => count(quarter, program, direction, reason));
      for (const program of programs.keys()) everBefore[program] ||= earlier?.[program] ?? false;
    }
  };
}

function countMoves(moves: readonly (Move | null)[], count: (program: number, move: Move) => void): void {
  for (const [program, move] of moves.entries()) if (move) count(program, move);
}

/** Whoever comes to or leaves aid altogether comes to or leaves a programme with it. */
function moveOfAny(direction: number | null, moves: readonly (Move | null)[]): Move | null {
  return direction === null ? null : (moves.find((move) => move?.direction === direction) ?? null);
}

interface Move {
  readonly direction: number;
  readonly reason: number;
}

function drawMove(
  earlier: Receiving | null,
  now: Receiving | null,
  program: number,
  everBefore: readonly boolean[],
  random: RandomStream,
): Move | null {
  const direction = directionOf(earlier, now, program);
  if (direction === null) return null;
  const { entering, leaving, movedAway } = flowAssumptions;
  if (direction === 0) {
    const reason = !earlier
      ? "pindah_datang"
      : entry(everBefore, program)
        ? "reaktivasi"
        : draw(entering, random);
    return { direction, reason: enteringReasons.indexOf(reason as (typeof enteringReasons)[number]) };
  }
  const reason = draw(now ? leaving : movedAway, random);
  return { direction, reason: leavingReasons.indexOf(reason as (typeof leavingReasons)[number]) };
}

function directionOf(earlier: Receiving | null, now: Receiving | null, program: number): number | null {
  const [was, is] = [earlier?.[program] ?? false, now?.[program] ?? false];
  if (was === is) return null;
  return is ? 0 : 1;
}

const isReceiving = (state: number) =>
  state === receivingStates.covered || state === receivingStates.included;

/** Draws a name by the shares given, which sum to 1. */
function draw(shares: Readonly<Record<string, number>>, random: RandomStream): string {
  let left = random();
  let drawn = "";
  for (const [name, share] of Object.entries(shares)) {
    if (left >= 0) drawn = name;
    left -= share;
  }
  return drawn;
}

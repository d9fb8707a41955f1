import type { Program } from "#schemas";
import { disbursedQuarters, months, quarterOfMonth } from "../../sample/calendar.ts";
import { disbursementOf, receivingStates } from "../../sample/disbursement.ts";
import type { Place } from "../../sample/place.ts";
import { type RandomStream, randomStream } from "../../sample/random.ts";
import { drawFamilyPath, type FamilyPath, unrankedIndex } from "../../sample/registration.ts";
import { simulatedKk, simulatedNik } from "./simulated-number.ts";

/** One made-up family as an office would list it at the end of a month. */
export interface SimulatedFamily {
  readonly kk: string;
  readonly nik: string;
  readonly kecamatan: string;
  /** 1 to 10, or null. */
  readonly desil: number | null;
  /** ISO dates of the steps taken by then. */
  readonly registered: string | null;
  readonly matched: string | null;
  readonly verified: string | null;
  /** Per programme: whether it receives, and whether it is eligible. */
  readonly programs: ReadonlyMap<string, { readonly receives: boolean; readonly isEligible: boolean }>;
}

export interface FamilyDraw {
  readonly place: Place;
  readonly programs: readonly Program[];
  readonly seed: string;
  /** Index of the month among those simulated. */
  readonly month: number;
  readonly families: number;
}

/** Gives the families of one kecamatan, drawn the way the sample draws them. */
export function* simulatedFamilies(draw: FamilyDraw): Generator<SimulatedFamily, void, undefined> {
  const { place, programs, seed, month, families } = draw;
  const random = randomStream(`${seed}/${place.code}/daftar`);
  const drawStates = disbursementOf(place, programs);
  const quarter = quarterOfMonth(month);
  const settled = Math.min(...place.families) / Math.max(...place.families);
  for (let index = 0; index < families; index += 1) {
    const path = drawFamilyPath(place, index >= families * settled, random);
    const states = drawStates(path, random)[Math.min(quarter, disbursedQuarters.length - 1)] ?? [];
    const desil = path.desil[quarter] ?? unrankedIndex;
    yield {
      kk: simulatedKk(place.code, index),
      nik: simulatedNik(place.code, index, random() < 0.2),
      kecamatan: place.code,
      desil: desil === unrankedIndex ? null : desil + 1,
      ...datesOf(path, month, random),
      programs: new Map(programs.map(({ id }, at) => [id, answersOf(states[at])])),
    };
  }
}

function answersOf(state: number | undefined) {
  const { covered, missed, included } = receivingStates;
  return {
    receives: state === covered || state === included,
    isEligible: state === covered || state === missed,
  };
}

function datesOf({ registered, matched, verified }: FamilyPath, month: number, random: RandomStream) {
  const days = [random(), random(), random()].sort((left, right) => left - right);
  const date = (step: number, turn: number) => {
    const of = months[step];
    if (step > month || of === undefined) return null;
    return `${of}-${String(Math.floor(turn * 28) + 1).padStart(2, "0")}`;
  };
  return {
    registered: date(registered, days[0] ?? 0),
    matched: date(matched, days[1] ?? 0),
    verified: date(verified, days[2] ?? 0),
  };
}

import { months } from "./calendar.ts";
import type { Place } from "./place.ts";
import type { RandomStream } from "./random.ts";
import { type FamilyPath, never } from "./registration.ts";

/** Made up: how common double records are, how soon they are found, and how soon settled. */
const isDouble = 0.021;
const foundPerMonth = 0.3;
const settledPerMonth = 0.24;

/** When the records of a family were found double and when settled; indexes into `months`. */
export interface DuplicatePath {
  readonly found: number;
  readonly settled: number;
}

/** Returns the path of one family: a double record shows once the family is registered. */
export function drawDuplicates(
  { city, neverMatched }: Place,
  path: FamilyPath,
  random: RandomStream,
): DuplicatePath {
  const [luck, seed] = [random(), random()];
  const share = isDouble * (neverMatched > 0.06 ? 1.5 : 1);
  if (luck >= share || path.registered === never) return { found: never, settled: never };
  const found = waitFrom(path.registered, foundPerMonth, seed);
  return { found, settled: waitFrom(found + 1, settledPerMonth * (0.5 + city.matchRate), luck / share) };
}

/** Months of waiting drawn from one number: geometric, as if tried once a month. */
function waitFrom(month: number, rate: number, luck: number): number {
  const at = month + Math.floor(Math.log(1 - luck) / Math.log(1 - Math.min(0.9, rate)));
  return at < months.length ? at : never;
}

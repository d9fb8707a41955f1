import { kabupatenKotaOf } from "#domain/region";
import { type CityAssumptions, cityAssumptions, kecamatanAssumptions, remotePace } from "./assumptions.ts";
import { quarters } from "./calendar.ts";
import { banyuwangiFamilies, banyuwangiPersons, desaAmongVillages, familyRange } from "./calibration.ts";
import { between, type RandomStream, randomStream } from "./random.ts";
import { required } from "./required.ts";

/** One kecamatan with everything its families are drawn from. */
export interface Place {
  readonly code: string;
  readonly city: CityAssumptions;
  /** Families in each triwulan. */
  readonly families: readonly number[];
  /** Cumulative shares of desil 1 to 10. */
  readonly desilShares: readonly number[];
  readonly unranked: number;
  /** Registered share in each month. */
  readonly registered: readonly number[];
  readonly matchRate: number;
  readonly verifyRate: number;
  /** Families whose NIK never matches within the months simulated. */
  readonly neverMatched: number;
  /** Share of families the aid lists know at the start, and share they lose each triwulan. */
  readonly seen: number;
  readonly dropped: number;
  /** Added to coverage; the second is what each later triwulan adds. */
  readonly coverage: readonly [start: number, perQuarter: number];
  /** Multiplies every inclusion error. */
  readonly inclusion: number;
  /** Share of desa among its villages: 0 where there is no BLT Dana Desa. */
  readonly desa: number;
}

/** Returns the kecamatan of that code, drawn from the seed and the code alone. */
export function drawPlace(seed: string, code: string): Place {
  const random = randomStream(`${seed}/${code}/place`);
  const city = required(cityAssumptions, kabupatenKotaOf(code));
  const { poverty = 0, registered, isRemote = false } = required(kecamatanAssumptions, code);
  const [start, end] = registered ?? city.registered;
  const jitter = isRemote ? 0 : 0.03;
  const from = start + between(random, -jitter, jitter);
  const to = end + between(random, -jitter, jitter);
  const pace = isRemote ? remotePace : city.pace;
  return {
    code,
    city,
    families: drawFamilies(random, code),
    desilShares: cumulativeShares(city.desilWeights, poverty + between(random, -0.06, 0.06)),
    unranked: isRemote ? city.unranked * 1.8 : city.unranked * between(random, 0.85, 1.15),
    registered: pace.map((step) => from + (to - from) * step),
    matchRate: isRemote ? city.matchRate * 0.7 : city.matchRate,
    verifyRate: isRemote ? city.verifyRate * 0.55 : city.verifyRate,
    neverMatched: isRemote ? 0.09 : between(random, 0.03, 0.05),
    seen: city.seen - (isRemote ? 0.1 : 0) + between(random, -0.03, 0.03),
    dropped: between(random, 0, 0.03),
    coverage: [city.coverage + between(random, -0.07, 0.07), between(random, -0.018, 0.024)],
    inclusion: between(random, 0.6, 1.5),
    desa: desaShare(code),
  };
}

function drawFamilies(random: RandomStream, code: string): number[] {
  let families = Math.round(middleOf(code) * between(random, 0.98, 1.02));
  const byQuarter = [families];
  while (byQuarter.length < quarters.length) {
    families = Math.round(families * (1 + between(random, -0.0012, 0.003)));
    byQuarter.push(families);
  }
  return byQuarter;
}

function middleOf(code: string): number {
  const range = familyRange[code];
  if (range) return (range[0] + range[1]) / 2;
  const persons = Object.values(banyuwangiPersons).reduce((sum, thousand) => sum + thousand, 0);
  return (banyuwangiFamilies * required(banyuwangiPersons, code)) / persons;
}

function cumulativeShares(weights: readonly number[], poverty: number): number[] {
  const tilted = weights.map((weight, index) => weight * (1 + (poverty * (4.5 - index)) / 6));
  const total = tilted.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  return tilted.map((weight) => {
    reached += weight / total;
    return reached;
  });
}

function desaShare(code: string): number {
  const villages = desaAmongVillages[code];
  if (villages) return villages[0] / villages[1];
  return code.startsWith("35.10") ? 1 : 0;
}

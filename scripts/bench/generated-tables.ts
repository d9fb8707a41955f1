import { crossings, type TableCase } from "./table-case.ts";

const desil = 10;
const programs = 12;
/** Kecamatan per kabupaten/kota and kabupaten/kota per province, near the national means. */
const perCity = 14;
const citiesPerProvince = 14;

/**
 * Returns a made-up table of areas x 10 desil x 12 programmes with denominators: many large programmes for
 * the poor, small ones for few, next to nothing in the upper desil. The same size gives the same table.
 */
export function generatedTable(
  name: string,
  areas: number,
  familiesPerArea: number,
  base: number,
): TableCase {
  const random = generator(areas);
  const cells = areas * desil * programs;
  const column = () => new Int32Array(cells);
  const keys = { province: column(), city: column(), area: column(), desil: column(), program: column() };
  const counts = column();
  const denominators = column();
  let cell = 0;
  for (let area = 0; area < areas; area += 1) {
    const families = familiesPerArea * Math.exp(0.8 * normal(random)) + 200;
    const tilt = 0.15 * normal(random);
    const poverty = Math.exp(0.3 * normal(random));
    const weights = Array.from({ length: desil }, (_, index) => Math.exp(tilt * (index - 4.5)));
    const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
    for (let rank = 0; rank < desil; rank += 1) {
      const denominator = Math.max(12, Math.round((families * (weights[rank] ?? 0)) / allWeights));
      for (let program = 0; program < programs; program += 1) {
        const share = Math.min(0.95, poverty * 0.7 * 0.68 ** program) / (1 + Math.exp(1.1 * (rank - 3.5)));
        keys.province[cell] = Math.floor(area / (perCity * citiesPerProvince));
        keys.city[cell] = Math.floor(area / perCity);
        keys.area[cell] = area;
        keys.desil[cell] = rank;
        keys.program[cell] = program;
        denominators[cell] = denominator;
        counts[cell] = binomial(denominator, share, random);
        cell += 1;
      }
    }
  }
  const levels = areas > perCity ? [["province"], ["city"], ["area"], []] : [["area"], []];
  const published = crossings(levels, [["desil"], []], [["program"], []]);
  return { name, keys, counts, denominators, base, crossings: published };
}

/** Few families one by one, many by the normal law. */
function binomial(trials: number, share: number, random: () => number): number {
  const mean = trials * share;
  if (mean > 30) {
    const drawn = Math.round(mean + Math.sqrt(mean * (1 - share)) * normal(random));
    return Math.min(trials, Math.max(0, drawn));
  }
  let chance = (1 - share) ** trials;
  let left = random();
  let count = 0;
  while (left > chance && count < trials) {
    left -= chance;
    count += 1;
    chance *= ((trials - count + 1) * share) / (count * (1 - share));
  }
  return count;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

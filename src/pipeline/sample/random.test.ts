import { expect, test } from "vitest";
import { between, randomStream } from "./random.ts";

test("the stream of a key is fixed for ever, on every machine", () => {
  const random = randomStream("bansos-terbuka-2026/82.71.05/families");
  expect([random(), random(), random()].map((value) => value * 4_294_967_296)).toEqual([
    864576571, 1881331111, 3345616762,
  ]);
});

test("streams of different keys differ", () => {
  expect(randomStream("82.71.05")()).not.toBe(randomStream("82.71.07")());
});

test("numbers fill the unit interval evenly", () => {
  const random = randomStream("even");
  const tenths = Array<number>(10).fill(0);
  for (let draw = 0; draw < 20_000; draw += 1) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths.reduce((total, count) => total + count, 0)).toBe(20_000);
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test("between stays between its bounds", () => {
  const random = randomStream("bounds");
  for (let draw = 0; draw < 1_000; draw += 1) {
    const value = between(random, -0.2, 0.3);
    expect(value >= -0.2 && value < 0.3).toBe(true);
  }
});

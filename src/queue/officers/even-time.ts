import { setTimeout as wait } from "node:timers/promises";

const gridMilliseconds = 250;

/** Runs the work and returns its value at the next multiple of a quarter second, so that its length tells nothing. */
export async function inEvenTime<Value>(work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  const spent = performance.now() - start;
  await wait(Math.ceil(spent / gridMilliseconds) * gridMilliseconds - spent);
  return value;
}

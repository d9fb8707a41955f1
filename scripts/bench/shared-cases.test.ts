import { expect, test } from "vitest";
import { sdcCasesFolder } from "../config.ts";
import { hasSharedCases, provenA8, readSharedCase, sharedCases } from "./shared-cases.ts";
import { roundCase } from "./table-case.ts";

const isAbsent = !hasSharedCases(sdcCasesFolder);
if (isAbsent) console.warn(`Shared disclosure cases are not in ${sdcCasesFolder}: their tests are skipped.`);

test.skipIf(isAbsent).each(sharedCases)("$name loses no more than SmallCountRounding", async (shared) => {
  const table = await readSharedCase(sdcCasesFolder, shared);
  const { reference } = shared;
  for (const seed of [1, 2, 3]) {
    const loss = roundCase(table, seed);
    expect(loss.cells).toBe(reference.cells);
    expect(loss.maxDiff).toBeLessThanOrEqual(reference.maxDiff);
    expect(loss.meanAbsDiff).toBeLessThanOrEqual(reference.meanAbsDiff + 5e-5);
    expect(loss.rms).toBeLessThanOrEqual((reference.rms ?? Number.POSITIVE_INFINITY) + 5e-5);
    if (shared.name === "a8") expect(loss.meanAbsDiff * loss.cells).toBeLessThanOrEqual(1.05 * provenA8);
  }
});

import { describe, expect, test } from "vitest";
import { findPostgres } from "#queue/tests";
import { diskFull } from "../../../scripts/survival/disk-full.ts";
import { killRounds } from "../../../scripts/survival/kill-rounds.ts";
import { restartUnderLoad } from "../../../scripts/survival/restart-under-load.ts";

/** Small numbers, for every run of the tests; `npm run survival` does it at length. */
const clients = 20;
const rounds = 2;
const unharmed = { lost: 0, doubled: 0, damaged: 0, isSound: true };

describe.each(["sqlite", "postgres"] as const)(
  "%s: what was acknowledged is there, once and unchanged,",
  (engine) => {
    const testHere = test.skipIf(engine === "postgres" && findPostgres() === null);

    testHere("after kill -9 at random moments", async () => {
      const results = await killRounds({ engine, rounds, clients });
      expect(results.map(({ kills }) => kills)).toEqual(Array(rounds).fill(engine === "sqlite" ? 1 : 2));
      for (const round of results) {
        expect(round).toMatchObject(unharmed);
        expect(round.kept).toBe(round.acknowledged);
      }
      expect(results.at(-1)?.acknowledged).toBeGreaterThan(clients);
    });

    testHere("after the disk was full, and the same service goes on when there is room", async (context) => {
      const found = await diskFull(engine, clients);
      if (found === null) return context.skip("this machine does not let us make a small disk");
      expect(found).toMatchObject(unharmed);
      expect(found.kept).toBe(found.acknowledged);
      expect(found.refused).toBeGreaterThanOrEqual(clients);
      expect(found.acknowledgedAfter).toBeGreaterThan(0);
    });
  },
);

test.skipIf(findPostgres() === null)("a database restarted under load is found again by itself", async () => {
  const found = await restartUnderLoad(clients, 2);
  expect(found).toMatchObject(unharmed);
  expect(found.kept).toBe(found.acknowledged);
  expect(found.refused).toBeGreaterThan(0);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { damagedFiles, publish } from "#pipeline";
import { first, type Kill, type Submission, second, Workplace } from "./publish-run.ts";

const idOf = ({ date }: Submission) => `${date}.1`;

/** Checksums of the two releases when nobody disturbs them. */
const undisturbed = new Map<string, string>();
const empty = new Workplace();
const withFirst = new Workplace();
let runMs = 0;
let calls = { first: 0, second: 0 };

beforeAll(async () => {
  const place = new Workplace();
  const one = await place.command(first, { atCall: 0 });
  await withFirst.publish(first);
  const started = performance.now();
  const two = await place.command(second, { atCall: 0 });
  runMs = performance.now() - started;
  calls = { first: callsIn(one.output), second: callsIn(two.output) };
  for (const { id, sha256 } of place.index()?.releases ?? []) undisturbed.set(id, sha256);
  place.remove();
});

afterAll(() => {
  empty.remove();
  withFirst.remove();
});

/** Kills a run, checks what it left, publishes again, and returns whether the killed run had published. */
async function survives(base: Workplace, submission: Submission, kill: Kill) {
  const place = base.copy();
  const before = base.index();
  try {
    await place.command(submission, kill);
    const after = place.index();
    const isPublished = after?.latest === idOf(submission);
    if (!isPublished) expect(after).toEqual(before);
    expect(damagedFiles(place.folders.publicFolder)).toEqual([]);

    const again = await place.publish(submission);
    expect(again.outcome).toBe("published");
    expect(damagedFiles(place.folders.publicFolder)).toEqual([]);
    const index = place.index();
    const expected = [...(before?.releases ?? []).map(({ id }) => id), idOf(submission)];
    const ids = isPublished ? [...expected, idOf(submission).replace(/1$/, "2")] : expected;
    expect(index?.releases.map(({ id }) => id)).toEqual(ids);
    for (const { id, sha256 } of index?.releases ?? [])
      if (undisturbed.has(id)) expect(sha256).toBe(undisturbed.get(id));
    expect(place.names()).toEqual({
      downloads: [".kunci", "rilis", "rilis.json"],
      releases: ids,
      ledgers: ids.map((id) => `${id}.json`),
    });
    return isPublished;
  } finally {
    place.remove();
  }
}

describe("killed at any moment, publishing leaves the old release or the new one, and the next run succeeds:", () => {
  test("at 25 times spread over a run", async () => {
    const times = Array.from({ length: 25 }, (_, step) => ({ afterMs: (runMs * (step + 0.5)) / 24 }));
    await killedRuns(withFirst, second, times);
  }, 240_000);

  test("at each of the last calls that change the disk, and at some before; one call alone publishes", async () => {
    expect(calls.second).toBeGreaterThan(100);
    const early = spread(1, calls.second - 26, 6);
    const last = Array.from({ length: 26 }, (_, index) => calls.second - 25 + index);
    const outcomes = await killedRuns(
      withFirst,
      second,
      [...early, ...last].map((atCall) => ({ atCall })),
    );
    expect(outcomes[0]).toBe(false);
    expect(outcomes.at(-1)).toBe(true);
    expect(outcomes.indexOf(true)).toBe(outcomes.lastIndexOf(false) + 1);
  }, 240_000);

  test("in the first publication of all", async () => {
    const points = spread(calls.first - 24, calls.first, 9).map((atCall) => ({ atCall }));
    const outcomes = await killedRuns(empty, first, points);
    expect(outcomes[0]).toBe(false);
    expect(outcomes.indexOf(true)).toBe(outcomes.lastIndexOf(false) + 1);
  }, 240_000);
});

/** Kills one run per point, two at a time, and returns for each whether it had published. */
async function killedRuns(
  base: Workplace,
  submission: Submission,
  points: readonly Kill[],
): Promise<boolean[]> {
  const outcomes: boolean[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const pair = points.slice(index, index + 2).map((point) => survives(base, submission, point));
    outcomes.push(...(await Promise.all(pair)));
  }
  return outcomes;
}

/** Returns whole numbers from the first to the last, evenly spread. */
const spread = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, index) => Math.round(from + ((to - from) * index) / (count - 1)));

test("a second command while one is publishing is refused and names the process", async () => {
  const place = withFirst.copy();
  const seen: string[] = [];
  const result = await publish({
    ...second,
    ...place.folders,
    onEvent: (event) => {
      if (event.kind === "stage" && event.stage === "read") {
        const { status, stderr } = place.commandWhileWaiting(second);
        seen.push(String(status), stderr);
      }
    },
  });
  expect(result.outcome).toBe("published");
  expect(seen[0]).toBe("1");
  expect(seen[1]).toContain(`Penerbitan lain sedang berjalan (proses ${process.pid}).`);
  expect(place.index()?.releases.map(({ id }) => id)).toEqual([idOf(first), idOf(second)]);
  place.remove();
});

const callsIn = (output: string) => Number(/calls=(\d+)/.exec(output)?.[1]);

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { damagedFiles, publish } from "#pipeline";
import { first, type Submission, second, Workplace } from "./publish-run.ts";

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
async function survives(
  base: Workplace,
  submission: Submission,
  kill: { afterMs?: number; atCall?: number },
) {
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
    for (let step = 0; step < 25; step += 1)
      await survives(withFirst, second, { afterMs: (runMs * (step + 0.5)) / 24 });
  }, 240_000);

  test("at each of the last calls that change the disk, and at some before; one call alone publishes", async () => {
    expect(calls.second).toBeGreaterThan(100);
    const early = Array.from(
      { length: 10 },
      (_, index) => 1 + Math.floor((index * (calls.second - 25)) / 10),
    );
    const last = Array.from({ length: 26 }, (_, index) => calls.second - 25 + index);
    const outcomes: boolean[] = [];
    for (const atCall of [...early, ...last]) outcomes.push(await survives(withFirst, second, { atCall }));
    expect(outcomes[0]).toBe(false);
    expect(outcomes.at(-1)).toBe(true);
    expect(outcomes.indexOf(true)).toBe(outcomes.lastIndexOf(false) + 1);
  }, 240_000);

  test("in the first publication of all", async () => {
    const last = Array.from({ length: 22 }, (_, index) => calls.first - 21 + index);
    const outcomes: boolean[] = [];
    for (const atCall of last) outcomes.push(await survives(empty, first, { atCall }));
    expect(outcomes.indexOf(true)).toBe(outcomes.lastIndexOf(false) + 1);
  }, 240_000);
});

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

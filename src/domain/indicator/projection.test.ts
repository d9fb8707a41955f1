import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthAfter } from "#domain/period";
import { type MonthOfWork, type Projection, projectFinish } from "./index.ts";

const leastChange = 10;
/** Month ends from `2026-01` on. */
const workOf = (all: number, ...done: number[]): MonthOfWork[] =>
  done.map((one, index) => ({ period: monthAfter("2026-01", index), done: one, all }));

describe("the projected finish", () => {
  it("is the same month twice where every month added as much", () => {
    expect(projectFinish(workOf(1000, 400, 500, 600, 700), leastChange)).toEqual({
      kind: "range",
      earliest: "2026-07",
      latest: "2026-07",
    });
  });

  it("lies between the quickest and the slowest of the last three months", () => {
    expect(projectFinish(workOf(1000, 100, 200, 400, 500), leastChange)).toEqual({
      kind: "range",
      earliest: "2026-07",
      latest: "2026-09",
    });
  });

  it("has no latest month where one of the three months stood still", () => {
    expect(projectFinish(workOf(1000, 400, 400, 600, 700), leastChange)).toMatchObject({ latest: null });
  });

  it.each([
    ["nothing was added", [500, 500, 500, 500]],
    ["it went back", [500, 480, 470, 460]],
    ["less was added than rounding may feign", [500, 503, 505, 509]],
  ])("cannot be told where %s", (_case, done) => {
    expect(projectFinish(workOf(1000, ...done), leastChange)).toEqual({
      kind: "unknown",
      reason: "not_growing",
    });
  });

  it("cannot be told from fewer than four month ends in a row", () => {
    const few = { kind: "unknown", reason: "too_few_months" };
    expect(projectFinish([], leastChange)).toEqual(few);
    expect(projectFinish(workOf(1000, 400, 500, 600), leastChange)).toEqual(few);
    const [first, second, , ...others] = workOf(1000, 400, 500, 600, 700, 800);
    expect(
      projectFinish(
        [first, second, ...others].flatMap((one) => one ?? []),
        leastChange,
      ),
    ).toEqual(few);
  });

  it("is not told where it lies more than five years ahead", () => {
    expect(projectFinish(workOf(100_000, 400, 500, 600, 700), leastChange)).toEqual({
      kind: "unknown",
      reason: "too_far",
    });
  });

  it("has come where nobody is left, whatever the months before were", () => {
    expect(projectFinish(workOf(1000, 900, 1000), leastChange)).toEqual({ kind: "finished" });
  });
});

const counts = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 4, maxLength: 12 });
const rank = (projection: Projection): number => {
  if (projection.kind === "finished") return 0;
  if (projection.kind === "unknown") return 1000;
  return Number(projection.earliest.replace("-", "")) - 202_000;
};

describe("the projected finish, for any counts", () => {
  it("never names a latest month before the earliest, nor an earliest that has passed", () => {
    fc.assert(
      fc.property(counts, (done) => {
        const months = workOf(60_000, ...done);
        const projection = projectFinish(months, leastChange);
        if (projection.kind !== "range") return;
        expect(projection.earliest > (months.at(-1)?.period ?? "")).toBe(true);
        if (projection.latest) expect(projection.latest >= projection.earliest).toBe(true);
      }),
    );
  });

  it("reads the last four month ends alone, in whatever order they come", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 11 }), (done, turn) => {
        const months = workOf(60_000, ...done);
        const turned = [...months.slice(turn % months.length), ...months.slice(0, turn % months.length)];
        expect(projectFinish(turned, leastChange)).toEqual(projectFinish(months.slice(-4), leastChange));
      }),
    );
  });

  it("comes no sooner where more families are left", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 50_000 }), (done, more) => {
        const fewer = projectFinish(workOf(60_000, ...done), leastChange);
        const many = projectFinish(workOf(60_000 + more, ...done), leastChange);
        expect(rank(many)).toBeGreaterThanOrEqual(rank(fewer));
      }),
    );
  });

  it("never says when work ends that shrank in all", () => {
    fc.assert(
      fc.property(counts, (done) => {
        const falling = [...done].sort((left, right) => right - left);
        const { kind } = projectFinish(workOf(60_000, ...falling), leastChange);
        expect(kind).toBe("unknown");
      }),
    );
  });
});

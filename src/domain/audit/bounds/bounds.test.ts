import fc from "fast-check";
import createHighs from "highs";
import { describe, expect, it } from "vitest";
import {
  type AttackerSystem,
  cellBounds,
  type Demand,
  draftSystem,
  highsSolver,
  isWitness,
  type LinearSolver,
  proveOpen,
  type Terms,
} from "./index.ts";

const solver = highsSolver(await createHighs());

/** Three counts of at most 9 that sum to 10. */
function threeThatSum(total = 10): AttackerSystem {
  const draft = draftSystem();
  const cells = [0, 1, 2].map(() => draft.addCell({ low: 0, high: 9 }));
  draft.relate(
    cells.map((cell) => [cell, 1] as const),
    total,
    total,
  );
  return draft.system;
}

const each: readonly Terms[] = [[[0, 1]], [[1, 1]], [[2, 1]]];
const open = (terms: Terms, width = 4): Demand => ({ terms, width, reach: width, floor: 5 });
const timingOut: LinearSolver = {
  open: () => ({ ask: () => ({ status: "unknown", reason: "out of time" }), close: () => undefined }),
};

describe("bounds of cells", () => {
  it("are the least and the greatest that the relations allow", () => {
    expect(cellBounds(threeThatSum(26), each, solver)).toMatchObject({
      status: "bounded",
      bounds: [
        { low: 8, high: 9 },
        { low: 8, high: 9 },
        { low: 8, high: 9 },
      ],
    });
  });

  it("cost fewer solutions than questions, as each is read for all cells", () => {
    const result = cellBounds(threeThatSum(), each, solver);
    expect(result.status === "bounded" && result.solved).toBeLessThan(6);
  });

  it("are infinite where nothing holds a count", () => {
    const draft = draftSystem();
    const cell = draft.addCell({ low: 0, high: Number.POSITIVE_INFINITY });
    expect(cellBounds(draft.system, [[[cell, 1]]], solver)).toMatchObject({
      bounds: [{ low: 0, high: Number.POSITIVE_INFINITY }],
    });
  });

  it("say so where no truth satisfies the system", () => {
    expect(cellBounds(threeThatSum(28), each, solver)).toMatchObject({ status: "infeasible" });
  });

  it("are unknown once a single question times out", () => {
    expect(cellBounds(threeThatSum(), each, timingOut)).toEqual({ status: "unknown", reason: "out of time" });
  });

  it("are unknown where the solver itself fails", () => {
    const broken = highsSolver({
      infinity: Number.POSITIVE_INFINITY,
      createModel: () => ({
        options: { set: () => undefined },
        passModel: () => undefined,
        changeColsCost: () => {
          throw new Error("no memory");
        },
        changeColsIntegrality: () => undefined,
        changeObjectiveSense: () => undefined,
        run: () => ({ modelStatus: 7 }),
        getSolution: () => ({ colValue: [] }),
        getObjectiveValue: () => 0,
        dispose: () => undefined,
      }),
    });
    expect(cellBounds(threeThatSum(), each, broken)).toMatchObject({ status: "unknown" });
  });
});

describe("witnesses", () => {
  it("are whole-numbered and satisfy every relation", () => {
    expect(isWitness(threeThatSum(), [1, 0, 9])).toBe(true);
    expect(isWitness(threeThatSum(), [1, 0, 8])).toBe(false);
    expect(isWitness(threeThatSum(), [0.5, 0.5, 9])).toBe(false);
    expect(isWitness(threeThatSum(), [10, 0, 0])).toBe(false);
    expect(isWitness(threeThatSum(), [1, 9])).toBe(false);
  });

  it("prove a count open without any question where two are known", () => {
    const known = [
      [0, 1, 9],
      [9, 1, 0],
    ];
    expect(proveOpen(threeThatSum(), [open([[0, 1]])], timingOut, known)).toEqual({
      outcomes: [{ status: "open" }],
      solved: 0,
    });
  });

  it("are found for every count at once", () => {
    const proof = proveOpen(
      threeThatSum(),
      each.map((terms) => open(terms)),
      solver,
    );
    expect(proof.outcomes).toEqual(each.map(() => ({ status: "open" })));
    expect(proof.solved).toBeLessThan(12);
  });

  it("are not found for a count that is too narrow", () => {
    const { outcomes } = proveOpen(threeThatSum(26), [open([[0, 1]])], solver);
    expect(outcomes).toEqual([{ status: "narrow", interval: { low: 8, high: 9 } }]);
  });

  it("are whole where the linear programme stops between", () => {
    const draft = draftSystem();
    const [left, right] = [draft.addCell({ low: 0, high: 9 }), draft.addCell({ low: 0, high: 9 })];
    draft.relate(
      [
        [left, 2],
        [right, 2],
      ],
      2,
      7,
    );
    const demand = { terms: [[left, 1]] as Terms, width: 3, reach: 3, floor: 0 };
    expect(proveOpen(draft.system, [demand], solver).outcomes).toEqual([{ status: "open" }]);
    const tooWide = { ...demand, width: 4 };
    expect(proveOpen(draft.system, [tooWide], solver).outcomes[0]?.status).toBe("narrow");
  });

  it("prove nothing where no truth is possible or the time runs out", () => {
    const demands = [open([[0, 1]]), open([[1, 1]])];
    const states = (used: LinearSolver, total: number) =>
      proveOpen(threeThatSum(total), demands, used).outcomes.map(({ status }) => status);
    expect(states(solver, 28)).toEqual(["infeasible", "infeasible"]);
    expect(states(timingOut, 10)).toEqual(["unknown", "unknown"]);
  });
});

/** A truth of four small counts, with some of their sums known. */
const tinyCase = fc.record({
  truth: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
  known: fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 4 }), {
    maxLength: 3,
  }),
});

function tinySystem(truth: readonly number[], known: readonly (readonly number[])[]): AttackerSystem {
  const draft = draftSystem();
  for (const _ of truth) draft.addCell({ low: 0, high: 4 });
  for (const weights of known) {
    const value = weights.reduce((sum, weight, cell) => sum + weight * (truth[cell] ?? 0), 0);
    draft.relate(
      weights.map((weight, cell) => [cell, weight] as const),
      value,
      value,
    );
  }
  return draft.system;
}

function everyPoint(): number[][] {
  return Array.from({ length: 5 ** 4 }, (_, code) =>
    [0, 1, 2, 3].map((cell) => Math.floor(code / 5 ** cell) % 5),
  );
}

describe("on every tiny table", () => {
  it("bounds hold the truth and are never narrower than trying every table; witnesses are as wide as that", () => {
    const points = everyPoint();
    fc.assert(
      fc.property(tinyCase, ({ truth, known }) => {
        const system = tinySystem(truth, known);
        const possible = points.filter((point) => isWitness(system, point));
        const result = cellBounds(system, [[[0, 1]], [[3, 1]]], solver);
        if (result.status !== "bounded") return false;
        return [0, 3].every((cell, index) => {
          const values = possible.map((point) => point[cell] ?? 0);
          const { low, high } = result.bounds[index] ?? { low: 9, high: -9 };
          const [least, most] = [Math.min(...values), Math.max(...values)];
          const width = most - least;
          const ask = (wanted: number) =>
            proveOpen(system, [{ terms: [[cell, 1]], width: wanted, reach: most, floor: least }], solver)
              .outcomes[0]?.status;
          return (
            low <= least &&
            most <= high &&
            low <= (truth[cell] ?? 0) &&
            (truth[cell] ?? 0) <= high &&
            ask(width) === "open" &&
            ask(width + 1) === "narrow"
          );
        });
      }),
      { numRuns: 60 },
    );
  });
});

import type { Answer, LinearSolver, OpenSystem, Question } from "./solver.ts";
import type { AttackerSystem } from "./system.ts";

/** What is used of the package `highs`, so that the domain need not import it. */
export interface HighsLike {
  readonly infinity: number;
  readonly createModel: () => HighsModel;
}

interface HighsModel {
  readonly options: { set(values: Record<string, boolean | number | string>): unknown };
  passModel(model: HighsData): unknown;
  changeColsCost(selection: { kind: "range"; from: number; to: number }, costs: Float64Array): unknown;
  changeColsIntegrality(selection: { kind: "range"; from: number; to: number }, types: Int32Array): unknown;
  changeObjectiveSense(sense: 1 | -1): unknown;
  run(): { readonly modelStatus: number };
  getSolution(): { readonly colValue: ArrayLike<number> };
  getObjectiveValue(): number;
  dispose(): void;
}

interface HighsData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: "csr";
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
}

const optimal = 7;
const infeasible = 8;
const unbounded = 10;

/** Returns HiGHS (Huangfu & Hall 2018) as a solver: one model per system, kept between questions. */
export function highsSolver(highs: HighsLike, secondsPerQuestion = 20): LinearSolver {
  return {
    open: (system) => {
      const model = highs.createModel();
      try {
        model.options.set({ output_flag: false, time_limit: secondsPerQuestion });
        model.passModel(dataOf(system, highs.infinity));
      } catch (error) {
        model.dispose();
        throw error;
      }
      return openModel(model, system.cells.length);
    },
  };
}

function openModel(model: HighsModel, cells: number): OpenSystem {
  let isWhole = false;
  const all = { kind: "range", from: 0, to: cells - 1 } as const;
  const ask = (question: Question): Answer => {
    try {
      const costs = new Float64Array(cells);
      for (const [cell, weight] of question.terms) costs[cell] = (costs[cell] ?? 0) + weight;
      if (question.isWhole !== isWhole)
        model.changeColsIntegrality(all, new Int32Array(cells).fill(question.isWhole ? 1 : 0));
      isWhole = question.isWhole;
      model.changeColsCost(all, costs);
      model.changeObjectiveSense(question.sense === "min" ? 1 : -1);
      return answerOf(model);
    } catch (error) {
      return { status: "unknown", reason: String(error) };
    }
  };
  return { ask, close: () => model.dispose() };
}

/** Any status but three is a failure: what was not solved to the end proves nothing. */
function answerOf(model: HighsModel): Answer {
  const { modelStatus } = model.run();
  if (modelStatus === infeasible) return { status: "infeasible" };
  if (modelStatus === unbounded) return { status: "unbounded" };
  if (modelStatus !== optimal) return { status: "unknown", reason: `solver status ${modelStatus}` };
  return {
    status: "optimal",
    value: model.getObjectiveValue(),
    point: Array.from(model.getSolution().colValue),
  };
}

function dataOf({ cells, relations }: AttackerSystem, infinity: number): HighsData {
  const bound = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * infinity);
  const starts = [0];
  const entries = relations.flatMap(({ terms }) => {
    starts.push((starts.at(-1) ?? 0) + terms.length);
    return terms;
  });
  const [numRows, numCols] = [relations.length, cells.length];
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: Float64Array.from(cells, ({ low }) => bound(low)),
    colUpper: Float64Array.from(cells, ({ high }) => bound(high)),
    rowLower: Float64Array.from(relations, ({ low }) => bound(low)),
    rowUpper: Float64Array.from(relations, ({ high }) => bound(high)),
    matrix: {
      format: "csr",
      numRows,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ([cell]) => cell),
      values: Float64Array.from(entries, ([, weight]) => weight),
    },
  };
}

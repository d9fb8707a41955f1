import createHighs from "highs";
import { highsSolver, type LinearSolver } from "#domain/audit";

let opened: Promise<LinearSolver> | undefined;

/** Returns HiGHS; loaded once, when first needed. */
export function openSolver(): Promise<LinearSolver> {
  opened ??= createHighs().then((highs) => highsSolver(highs));
  return opened;
}

import { periodTexts } from "../metadata/index.ts";
import { text } from "../problems/index.ts";
import type { AbsentProgram } from "./fill-programs.ts";
import type { Withheld } from "./withhold.ts";

/** Returns for the operator which programmes were published as not collected, one line each. */
export function absentTexts(absent: readonly AbsentProgram[]): string[] {
  return absent.map(({ file, program }) => text("stage.absent_program", { file, program }));
}

/** Returns for the operator which tables wait for another, one line each. */
export function withheldTexts(withheld: readonly Withheld[]): string[] {
  return withheld.map(({ dataset, area, period, waitsFor, lacking }) =>
    text("stage.withheld", { dataset, area, period, waitsFor, lacking: periodTexts(lacking) }),
  );
}

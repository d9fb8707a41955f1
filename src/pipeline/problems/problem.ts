import type { MessageParameters } from "#messages";
import type { InputProblem } from "#schemas";
import { maskPersonNumbers } from "./person-number.ts";
import { type Rule, text } from "./rule.ts";

/** Where a problem sits; row 1 is the header. */
export interface Place {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | number | null;
}

const longestValue = 80;

/** Returns the problem with its Indonesian message and remedy; numbers of persons never pass through whole. */
export function problem(rule: Rule, place: Place, parameters: MessageParameters = {}): InputProblem {
  const value = place.value ?? null;
  return {
    rule,
    file: maskPersonNumbers(place.file),
    row: place.row ?? null,
    column: place.column === undefined || place.column === null ? null : quotable(place.column),
    value: value === null ? null : quotable(String(value)),
    message: maskPersonNumbers(text(`rule.${rule}`, parameters)),
    remedy: maskPersonNumbers(text(`remedy.${rule}`, parameters)),
  };
}

function quotable(value: string): string {
  const oneLine = maskPersonNumbers(value).replace(/\p{Cc}/gu, "␣");
  return oneLine.length > longestValue ? `${oneLine.slice(0, longestValue)}…` : oneLine;
}

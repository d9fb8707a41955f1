import type { InputProblem } from "#schemas";

/** Either a value, or everything that stands in its way. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

export const success = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const refusal = (...problems: readonly InputProblem[]): Outcome<never> => ({ ok: false, problems });

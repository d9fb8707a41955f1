export type { Field } from "./fields.ts";
export { type Guess, type GuessOptions, guessMapping } from "./guess-mapping.ts";
export type { Choice, Confidence, ForcedChoices } from "./propose.ts";

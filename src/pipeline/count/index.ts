export { countList } from "./count-list.ts";
export {
  type Choice,
  type Confidence,
  type Field,
  type ForcedChoices,
  type Guess,
  type GuessOptions,
  guessMapping,
} from "./guess/index.ts";
export { readMapping } from "./mapping-file.ts";
export { type CountOptions, type CountProgress, type CountResult, defaultTolerance } from "./options.ts";
export { type QualityReport, reportText } from "./report.ts";
export { type GenerateOptions, generateList, type Planted } from "./simulate/index.ts";

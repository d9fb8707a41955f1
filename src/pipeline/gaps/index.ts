export { fillAbsentPrograms } from "./fill-programs.ts";
export { findGaps } from "./find-gaps.ts";
export { absentTexts, withheldTexts } from "./texts.ts";
export { withholdDependents } from "./withhold.ts";

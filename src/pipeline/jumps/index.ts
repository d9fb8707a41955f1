export { type Acknowledgement, acknowledgements, type Explanation, explainJumps } from "./explain.ts";
export { findJumps, type Jump, type JumpKind } from "./find-jumps.ts";

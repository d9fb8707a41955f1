export { bodyOfAtMost } from "./body-size.ts";
export { blockOf, knowClient } from "./client.ts";
export { crowdOfAtMost } from "./crowd.ts";
export { type Filed, filingLimits } from "./filings.ts";
export { type ProofOfWork, proofOfWork } from "./proof.ts";
export { sameOrigin } from "./same-origin.ts";
export { type Tries, triesAtCodes } from "./tries.ts";

export { bodyOfAtMost } from "./body-size.ts";
export { blockOf, knowClient } from "./client.ts";
export { sameOrigin } from "./same-origin.ts";

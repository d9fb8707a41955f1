export { createLog, errorFacts } from "./log.ts";
export { requestLog } from "./requests.ts";

export { type ProblemSlug, problems } from "./catalogue.ts";
export { invalid } from "./invalid.ts";
export { problem, problemBody } from "./problem.ts";
export { problemResponses } from "./responses.ts";

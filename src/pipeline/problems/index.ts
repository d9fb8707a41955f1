export * from "./issue-text.ts";
export * from "./outcome.ts";
export * from "./person-number.ts";
export * from "./print.ts";
export * from "./problem.ts";
export * from "./public-reason.ts";
export * from "./rule.ts";

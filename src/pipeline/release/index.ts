export * from "./build.ts";
export * from "./commit.ts";
export * from "./journal.ts";
export * from "./lock.ts";
export * from "./plan.ts";
export * from "./recover.ts";
export * from "./series.ts";
export * from "./verify.ts";

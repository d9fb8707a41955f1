export * from "./cause.ts";
export * from "./changed-rows-file.ts";
export * from "./diff.ts";

export * from "./objection-counts.ts";

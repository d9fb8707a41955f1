export type { AgeLibrary } from "./age.ts";
export * from "./codes.ts";
export { sha256Hex } from "./digest.ts";
export * from "./officer-secrets.ts";
export * from "./open.ts";
export type * from "./record.ts";
export * from "./seal.ts";

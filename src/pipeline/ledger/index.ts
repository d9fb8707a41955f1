export * from "./ledger.ts";
export { policyFingerprint } from "./seal.ts";

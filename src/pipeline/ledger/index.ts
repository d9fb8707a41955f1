export * from "./ledger.ts";
export { rememberedTables } from "./remembered.ts";
export { policyFingerprint } from "./seal.ts";

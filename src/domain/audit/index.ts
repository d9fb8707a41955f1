export { audit } from "./audit.ts";
export { exactFamilies } from "./exact-families.ts";
export { fingerprintOf } from "./fingerprint.ts";
export { release } from "./release.ts";
export * from "./report.ts";

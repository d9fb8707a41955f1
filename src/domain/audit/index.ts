export { audit } from "./audit.ts";
export { type HighsLike, highsSolver, type LinearSolver } from "./bounds/index.ts";
export { exactFamilies } from "./exact-families.ts";
export { fingerprintOf } from "./fingerprint.ts";
export { auditLinks, isFigureUsed } from "./links/index.ts";
export { release } from "./release.ts";
export * from "./report.ts";

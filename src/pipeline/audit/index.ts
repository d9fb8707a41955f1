export type { AuditReport } from "#domain/audit";
export * from "./audit.ts";
export * from "./public-report.ts";

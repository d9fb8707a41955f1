export type { AuditReport } from "#domain/audit";
export * from "./audit.ts";

export type { AuditReport } from "#domain/audit";
export * from "./audit.ts";
export * from "./public-report.ts";
export * from "./registered-figures.ts";
export * from "./solver.ts";

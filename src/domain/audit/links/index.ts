export * from "./audit-links.ts";

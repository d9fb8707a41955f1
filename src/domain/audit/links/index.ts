export * from "./audit-links.ts";
export { isFigureUsed } from "./figure-rows.ts";

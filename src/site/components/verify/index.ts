export * from "./csv-rows.ts";
export * from "./figure-address.ts";
export * from "./pick-rows.ts";

export * from "./changelog.ts";
export * from "./datapackage.ts";
export * from "./nature.ts";
export * from "./notice.ts";
export * from "./periods.ts";
export * from "./table-schema.ts";

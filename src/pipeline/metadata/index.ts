export * from "./changelog.ts";
export * from "./datapackage.ts";
export * from "./file-notes.ts";
export { gapTexts } from "./gap-texts.ts";
export * from "./nature.ts";
export * from "./notice.ts";
export * from "./periods.ts";
export * from "./sum-groups.ts";
export * from "./table-schema.ts";

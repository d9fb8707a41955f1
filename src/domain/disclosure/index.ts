export type * from "../tables/index.ts";
export * from "./engine/index.ts";
export { methodVersion } from "./method-version.ts";
export { protect } from "./protect.ts";
export type * from "./protection.ts";

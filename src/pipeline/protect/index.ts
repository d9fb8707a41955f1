export { keyedDraw } from "./draw.ts";
export * from "./protect.ts";

export { type GenerateOptions, generateList } from "./generate-list.ts";
export type { Planted, PlantedFault } from "./planted-faults.ts";

export { type CountsOptions, type WrittenCounts, writeCounts } from "./write-counts.ts";
